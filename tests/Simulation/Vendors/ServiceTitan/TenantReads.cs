using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Connectors.ServiceTitan;
using Hearth.Connectors.ServiceTitan.Records;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>Lists of records. For some seconds after a write they may show what was there before, or miss what is new.</summary>
internal sealed class TenantReads(World world, Faults faults, VendorGateway gateway, Tenant tenant, TenantReading reading)
{
    private static readonly TimeSpan StaleFrom = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StaleMost = TimeSpan.FromSeconds(8);
    private readonly Draw _draw = world.DrawFor($"{reading.Connection} reads");

    /// <summary>Reads records by id; for contacts, those of the customers of the ids.</summary>
    public Task<Outcome<ImmutableArray<Observation>>> ReadAsync(string type, IReadOnlyCollection<string> ids)
    {
        if (type is not (RecordType.Customer or RecordType.CustomerContact or RecordType.Job or RecordType.Appointment))
        {
            throw new ArgumentException($"ServiceTitan has no records of type '{type}' that Hearth reads.", nameof(type));
        }

        var readAt = world.Now;
        return gateway
            .CallAsync(writes: false, () => type is RecordType.CustomerContact ? ContactsOf(ids) : RowsOf(type, ids))
            .ThenAsync(rows => rows.Select(row => reading.Observe(row, showsExternalData: true, readAt)).OfType<Observation>().ToImmutableArray());
    }

    /// <summary>How many records there are.</summary>
    public Task<Outcome<long?>> CountAsync(string type) => gateway.CallAsync(
        writes: false, () => (long?)tenant.Of(type).Count(record => type is not RecordType.CustomerContact || record.State.IsActive));

    /// <summary>The contacts of a customer that a list shows, as it does: without saying which are active.</summary>
    public List<TenantRow> ContactsOf(IReadOnlyCollection<string> customers)
    {
        var at = AsOf();
        return
        [
            .. tenant.Of(RecordType.CustomerContact)
                .Select(record => record.AsOf(at)).OfType<TenantRow.Contact>()
                .Where(contact => contact.IsActive && customers.Contains($"{contact.Row.CustomerId}"))
                .Select(contact => new TenantRow.Contact(contact.Row with { Active = null })),
        ];
    }

    /// <summary>The customers that a list shows as carrying an id of ours, active ones first, then the oldest.</summary>
    public List<CustomerRow> CustomersOf(EntityId household)
    {
        var at = AsOf();
        return
        [
            .. tenant.Of(RecordType.Customer)
                .Select(record => record.AsOf(at)).OfType<TenantRow.Customer>()
                .Where(customer => customer.Row.ExternalData?.Any(entry => entry.Value == household.Value) is true)
                .OrderBy(customer => !customer.IsActive).ThenBy(customer => customer.Row.Id)
                .Select(customer => customer.Row),
        ];
    }

    /// <summary>The customers that the real search finds: active ones with the number of a creation, or made lately where it has none.</summary>
    public ImmutableArray<RecordRef> CustomersAlike(RecordWrite creation)
    {
        var (at, phone) = (AsOf(), CustomerSearch.PhoneOf(creation, reading.Region));
        var reached = phone is null ? null : tenant.Of(RecordType.CustomerContact)
            .Select(record => record.AsOf(at)).OfType<TenantRow.Contact>()
            .Where(contact => contact.IsActive && contact.Row.Value is { } value && string.Concat(value.Where(char.IsAsciiDigit)).EndsWith(phone, StringComparison.Ordinal))
            .Select(contact => contact.Row.CustomerId).ToHashSet();
        return
        [
            .. from record in tenant.Of(RecordType.Customer)
               where record.AsOf(at) is TenantRow.Customer { IsActive: true, Row: var row } && !CustomerSearch.IsOwn(row, creation)
                   && (reached?.Contains(row.Id) ?? record.CreatedAt >= at - ServiceTitanLimits.CreatedLately)
               orderby record.CreatedAt descending, record.Id
               select record.Ref,
        ];
    }

    private List<TenantRow> RowsOf(string type, IReadOnlyCollection<string> ids)
    {
        var at = AsOf();
        return [.. tenant.Of(type).Where(record => ids.Contains(record.Ref.Id)).Select(record => record.AsOf(at)).OfType<TenantRow>()];
    }

    private DateTimeOffset AsOf() => faults.Strikes(FaultKind.StaleRead) ? world.Now - _draw.Between(StaleFrom, StaleMost) : world.Now;
}
