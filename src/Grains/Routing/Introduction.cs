using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>Records that no entity knows yet, with everything by which they may be recognized.</summary>
/// <param name="Strangers">The records.</param>
/// <param name="Methods">The contact methods of the customers among them, which are records of their own.</param>
/// <param name="Unread">Customers about whom the vendor could not be asked: they have to come again.</param>
internal sealed record Introduction(List<Observation> Strangers, ImmutableArray<Observation> Methods, ImmutableArray<RecordRef> Unread)
{
    /// <summary>
    /// Asks the vendor for what a feed does not show of a customer: its contact methods, and the id that Hearth left in it
    /// (servicetitan.md 5.4: exports take no application GUID). Without that id a customer that Hearth has just created, and
    /// whose creation is not registered yet, would found a household of its own.
    /// </summary>
    public static async Task<Introduction> ReadAsync(IConnector connector, List<Observation> strangers, CancellationToken cancellationToken)
    {
        var customers = strangers.Where(stranger => stranger.Record.Type == RecordType.Customer).Select(stranger => stranger.Record).ToImmutableArray();
        if (customers.IsEmpty)
        {
            return new Introduction(strangers, [], []);
        }

        var ids = customers.Select(customer => customer.Id).Distinct().ToImmutableArray();
        if (await connector.ReadRecordsAsync(RecordType.CustomerContact, ids, cancellationToken) is not Outcome<ImmutableArray<Observation>>.Success { Value: var methods }
            || await connector.ReadRecordsAsync(RecordType.Customer, ids, cancellationToken) is not Outcome<ImmutableArray<Observation>>.Success { Value: var read })
        {
            return new Introduction(strangers.FindAll(stranger => stranger.Record.Type != RecordType.Customer), [], customers);
        }

        var stored = read.DistinctBy(customer => customer.Record).ToDictionary(customer => customer.Record, customer => customer.Stored);
        return new Introduction(
            strangers.ConvertAll(stranger => stranger with { Stored = stranger.Stored ?? stored.GetValueOrDefault(stranger.Record) }), methods, []);
    }
}
