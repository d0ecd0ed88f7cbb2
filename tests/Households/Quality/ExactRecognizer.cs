using System.Diagnostics;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Testing.Households.Quality;

/// <summary>
/// Joins a record to the first household that has one of its keys, as simple connectors do. It knows placeholders as well as Hearth
/// does, and keeps two customers of one tenant apart too.
/// </summary>
/// <param name="name">What it is called in reports.</param>
/// <param name="keysOf">The keys of a record.</param>
public sealed class ExactRecognizer(string name, Func<IdentityReading, IEnumerable<string>> keysOf) : IRecognizer
{
    private readonly Dictionary<string, List<EntityId>> _holders = new(StringComparer.Ordinal);
    private readonly HashSet<(EntityId, ConnectionId)> _customers = [];
    private int _next;

    /// <summary>Those that other connectors use.</summary>
    public static IReadOnlyList<ExactRecognizer> Baselines =>
    [
        new("exact email", reading => reading.Emails),
        new("exact email or phone", reading => reading.Emails.Concat(reading.Phones)),
    ];

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public TimeSpan Deciding { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<(EntityId From, EntityId Into)> Unions => [];

    /// <inheritdoc />
    public IReadOnlyList<Placing> Decide(IReadOnlyList<ResolveRequest> requests)
    {
        var started = Stopwatch.GetTimestamp();
        var placings = requests.Select(Decide).ToList();
        Deciding += Stopwatch.GetElapsedTime(started);
        return placings;
    }

    private Placing Decide(ResolveRequest request)
    {
        var keys = keysOf(request.Profile.Read(StopList.Empty)).ToList();
        EntityId? found = keys.SelectMany(key => _holders.GetValueOrDefault(key, []))
            .Where(entity => request.Record.Type != RecordType.Customer || !_customers.Contains((entity, request.Record.Connection)))
            .Select(entity => (EntityId?)entity).FirstOrDefault();
        var household = found ?? EntityId.Create(request.Kind, $"{++_next:D8}");
        if (request.Record.Type == RecordType.Customer)
        {
            _customers.Add((household, request.Record.Connection));
        }

        foreach (var key in keys)
        {
            if (!_holders.TryGetValue(key, out var entities))
            {
                _holders[key] = entities = [];
            }

            if (!entities.Contains(household))
            {
                entities.Add(household);
            }
        }

        return new Placing(household, found is not null, null, null);
    }
}
