using System.Runtime.InteropServices;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>
/// The records of a tenant. It dates a whole record only, and a customer's time does not move when one of its contacts changes. Of
/// jobs and appointments it tells by webhook.
/// </summary>
internal sealed class Tenant(World world, IndexLag lag, TenantReading reading, TenantEvents events, VendorJournal journal)
{
    private const long FirstId = 500_001;
    private readonly Rendering _rendering = Rendering.Drawn(world.DrawFor($"{reading.Connection} habits"));
    private readonly SortedDictionary<long, VendorRecord<TenantRow>> _records = [];
    private readonly List<FeedEntry> _feed = [];
    private long _nextId = FirstId;

    /// <summary>All that ever happened.</summary>
    public VendorJournal Journal => journal;

    /// <summary>Every record there ever was, in the order of their ids.</summary>
    public IEnumerable<VendorRecord<TenantRow>> Records => _records.Values;

    /// <summary>Every change, with the time from which on the exports show it.</summary>
    public IReadOnlyList<FeedEntry> Feed => _feed;

    /// <summary>The present time as the vendor writes it.</summary>
    public string Clock => world.Now.ToString("O");

    /// <summary>The records of a type.</summary>
    public IEnumerable<VendorRecord<TenantRow>> Of(string type) => Records.Where(record => record.Ref.Type == type);

    /// <summary>The record of an id, standing or not.</summary>
    public VendorRecord<TenantRow>? Find(string type, string? id) =>
        long.TryParse(id, out var number) && _records.TryGetValue(number, out var record) && record.Ref.Type == type ? record : null;

    /// <summary>A customer that stands, or the one that absorbed it.</summary>
    public VendorRecord<TenantRow>? FindCustomer(string? id)
    {
        var customer = Find(RecordType.Customer, id);
        while (customer?.State is TenantRow.Customer { Row.MergedToId: { } survivor })
        {
            customer = _records[survivor];
        }

        return customer is { State.IsActive: true } ? customer : null;
    }

    /// <summary>A customer's contacts that stand.</summary>
    public IEnumerable<VendorRecord<TenantRow>> ContactsOf(long customer) => Of(RecordType.CustomerContact)
        .Where(contact => contact.State is TenantRow.Contact { IsActive: true } row && row.Row.CustomerId == customer);

    /// <summary>Creates a record.</summary>
    public VendorRecord<TenantRow> Create(Func<long, TenantRow> make, Author author, RecordWrite? write)
    {
        var row = make(_nextId);
        var record = new VendorRecord<TenantRow>(new RecordRef(reading.Connection, row.Type, $"{_nextId}"), author, world.Now);
        _records.Add(_nextId++, record);
        Put(record, row, author, write);
        return record;
    }

    /// <summary>Changes a record.</summary>
    public void Put(VendorRecord<TenantRow> record, TenantRow row, Author author, RecordWrite? write)
    {
        var stored = Stored(row);
        var isNew = record.View is null;
        var before = record.View;
        var visibleAt = world.Now + lag.Next();
        record.Put(stored, reading.View(record, stored), world.Now, visibleAt);
        _feed.Add(new FeedEntry(visibleAt, _feed.Count + 1, record));
        journal.Changed(before, record.View!, author, write, world.Now);
        events.Changed(stored, isNew);
        if (write is not null)
        {
            world.Tell("servicetitan", $"takes {new WriteWords(write)} of {record.Ref}");
        }
    }

    /// <summary>Makes a record inactive.</summary>
    public void Remove(VendorRecord<TenantRow> record, Author author, RecordWrite? write)
    {
        TenantRow row = record.State switch
        {
            TenantRow.Customer { Row: var customer } => new TenantRow.Customer(customer with { Active = false, ModifiedOn = Clock }),
            TenantRow.Contact { Row: var contact } => new TenantRow.Contact(contact with { Active = false, ModifiedOn = Clock }),
            TenantRow.Job { Row: var job } => new TenantRow.Job(job with { Active = false, ModifiedOn = Clock }),
            TenantRow.Appointment { Row: var appointment } => new TenantRow.Appointment(appointment with { Active = false, ModifiedOn = Clock }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        Put(record, row, author, write);
        journal.Removed(record.Ref, author, isErasure: false, world.Now);
    }

    /// <summary>Merges a customer into another, with everything that hangs on it.</summary>
    public void Merge(VendorRecord<TenantRow> loser, VendorRecord<TenantRow> survivor)
    {
        var row = ((TenantRow.Customer)loser.State).Row;
        Put(loser, new TenantRow.Customer(row with { Active = false, MergedToId = survivor.Id, ModifiedOn = Clock }), Author.Vendor, null);
        foreach (var child in Records.ToList())
        {
            switch (child.State)
            {
                case TenantRow.Contact { Row: var contact } when contact.CustomerId == loser.Id:
                    Put(child, new TenantRow.Contact(contact with { CustomerId = survivor.Id, ModifiedOn = Clock }), Author.Vendor, null);
                    break;
                case TenantRow.Job { Row: var job } when job.CustomerId == loser.Id:
                    Put(child, new TenantRow.Job(job with { CustomerId = survivor.Id, ModifiedOn = Clock }), Author.Vendor, null);
                    break;
            }
        }

        journal.Merged(survivor.Ref, [loser.Ref], world.Now);
    }

    private TenantRow Stored(TenantRow row) => row is TenantRow.Customer { Row: { Name: { } name } customer }
        ? new TenantRow.Customer(customer with { Name = _rendering.Of(name) })
        : row;

    /// <summary>A change in the exports.</summary>
    /// <param name="VisibleAt">The time from which on they show it.</param>
    /// <param name="Sequence">Its place among all changes.</param>
    /// <param name="Record">The record.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct FeedEntry(DateTimeOffset VisibleAt, int Sequence, VendorRecord<TenantRow> Record);
}
