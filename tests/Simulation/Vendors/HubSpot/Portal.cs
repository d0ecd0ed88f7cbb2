using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>
/// The records of a portal. It takes changes at once and from anyone, keeps properties with their times, and tells of every change
/// by webhook, Hearth's own included.
/// </summary>
internal sealed class Portal
{
    private const long FirstId = 101;
    private readonly World _world;
    private readonly IndexLag _lag;
    private readonly Rendering _rendering;
    private readonly bool _dropsExtensions;
    private readonly bool _callsEveryoneLead;
    private readonly PortalEvents _events;
    private readonly PortalReading _reading;
    private readonly SortedDictionary<long, VendorRecord<CrmState>> _records = [];
    private long _nextId = FirstId;

    /// <summary>Opens an empty portal.</summary>
    public Portal(World world, IndexLag lag, PortalReading reading, PortalEvents events, VendorJournal journal)
    {
        var draw = world.DrawFor($"{reading.Connection} habits");
        (_world, _lag, _reading, _events, Journal) = (world, lag, reading, events, journal);
        _rendering = Rendering.Drawn(draw);
        _dropsExtensions = draw.Chance(0.2);
        _callsEveryoneLead = draw.Chance(0.5);
    }

    /// <summary>All that ever happened.</summary>
    public VendorJournal Journal { get; }

    /// <summary>Every record there ever was, in the order of their ids.</summary>
    public IEnumerable<VendorRecord<CrmState>> Records => _records.Values;

    /// <summary>The deals with the contacts they are associated with.</summary>
    public SortedSet<(long Deal, long Contact)> Associations { get; } = [];

    /// <summary>The contacts that are labelled as members, with the primary person's contact.</summary>
    public SortedSet<(long Member, long Primary)> Labels { get; } = [];

    /// <summary>The records of a type that stand.</summary>
    public IEnumerable<VendorRecord<CrmState>> Live(string type) =>
        Records.Where(record => record.Ref.Type == type && !record.State.IsArchived);

    /// <summary>The record of an id, or the one that absorbed it, where it stands.</summary>
    public VendorRecord<CrmState>? Find(string type, string id)
    {
        var record = long.TryParse(id, out var number) ? _records.GetValueOrDefault(number) : null;
        while (record?.State.MergedInto is { } survivor)
        {
            record = _records[survivor];
        }

        return record is { State.IsArchived: false } && record.Ref.Type == type ? record : null;
    }

    /// <summary>The record of an id in the recycle bin. What was merged or erased is not there.</summary>
    public VendorRecord<CrmState>? FindInBin(string type, string id) =>
        long.TryParse(id, out var number) && _records.GetValueOrDefault(number) is { State: { IsArchived: true, IsErased: false, MergedInto: null } } record
            && record.Ref.Type == type
            ? record
            : null;

    /// <summary>The contact that has an email, be it a further one.</summary>
    public VendorRecord<CrmState>? HolderOf(string? email, VendorRecord<CrmState>? but) => string.IsNullOrEmpty(email)
        ? null
        : Live(RecordType.Contact).FirstOrDefault(contact => contact != but
            && (contact.State.TextOf(ContactProperty.Email) == Lower(email) || contact.State.FurtherEmails.Contains(Lower(email))));

    /// <summary>Creates a record.</summary>
    public VendorRecord<CrmState> Create(string type, IEnumerable<KeyValuePair<string, string>> properties, Author author, RecordWrite? write)
    {
        var record = new VendorRecord<CrmState>(new RecordRef(_reading.Connection, type, $"{_nextId++}"), author, _world.Now);
        var (state, changed) = Set(new CrmState { UpdatedAt = _world.Now }, WithDefaults(type, properties, author), author);
        _records.Add(record.Id, record);
        Put(record, state, author, write);
        _events.Created(record, changed, author);
        return record;
    }

    /// <summary>Sets properties of a record. Telling it what it holds changes nothing.</summary>
    public void Change(VendorRecord<CrmState> record, IEnumerable<KeyValuePair<string, string>> properties, Author author, RecordWrite? write)
    {
        var (state, changed) = Set(record.State, properties, author);
        if (changed.Count == 0)
        {
            Journal.Changed(record.View, record.View, author, write, _world.Now);
            return;
        }

        Put(record, state with { UpdatedAt = _world.Now }, author, write);
        _events.Changed(record, changed, author);
    }

    /// <summary>Merges a contact into another: a new record takes the place of both.</summary>
    public VendorRecord<CrmState> Merge(VendorRecord<CrmState> primary, VendorRecord<CrmState> secondary)
    {
        var now = _world.Now;
        var (first, second) = (primary.State, secondary.State);
        var createdAt = primary.CreatedAt < secondary.CreatedAt ? primary.CreatedAt : secondary.CreatedAt;
        var merged = new VendorRecord<CrmState>(primary.Ref with { Id = $"{_nextId++}" }, Author.Vendor, createdAt);
        var values = first.Values.SetItems(second.Values.Where(value => first.TextOf(value.Key) is null && value.Value.Text.Length > 0));
        var absorbed = string.Join(';', Absorbed(first).Concat(Absorbed(second)).Append(primary.Ref.Id).Append(secondary.Ref.Id));
        var survivor = new CrmState
        {
            Values = values.SetItem(RecordMapping.MergedIdsProperty, new CrmValue(absorbed, now, Author.Vendor)),
            UpdatedAt = now,
            FurtherEmails = [.. first.FurtherEmails.Union(second.FurtherEmails).Union(new[] { second.TextOf(ContactProperty.Email) }.OfType<string>())],
        };
        foreach (var gone in new[] { primary, secondary })
        {
            Put(gone, gone.State with { IsArchived = true, MergedInto = merged.Id, UpdatedAt = now }, Author.Vendor, null);
        }

        _records.Add(merged.Id, merged);
        Put(merged, survivor, Author.Vendor, null);
        var moved = Associations.Where(pair => pair.Contact == primary.Id || pair.Contact == secondary.Id).ToList();
        moved.ForEach(pair => Associations.Add((pair.Deal, merged.Id)));
        Associations.ExceptWith(moved);
        HandOnLabels(merged.Id, primary.Id, secondary.Id);
        Journal.Merged(merged.Ref, [primary.Ref, secondary.Ref], now);
        _events.Merged(merged, primary, secondary);
        return merged;
    }

    /// <summary>Puts a record into the recycle bin, or erases it for good.</summary>
    public void Remove(VendorRecord<CrmState> record, bool erases)
    {
        Put(record, record.State with { IsArchived = true, IsErased = erases, UpdatedAt = _world.Now }, Author.Vendor, null);
        Labels.RemoveWhere(label => label.Member == record.Id || label.Primary == record.Id);
        Journal.Removed(record.Ref, Author.Person, erases, _world.Now);
        _events.Removed(record, erases);
    }

    /// <summary>The survivor gets the labels of both, but for those between them.</summary>
    private void HandOnLabels(long survivor, long primary, long secondary)
    {
        long Now(long contact) => contact == primary || contact == secondary ? survivor : contact;

        var labels = Labels.Select(label => (Member: Now(label.Member), Primary: Now(label.Primary))).Where(label => label.Member != label.Primary).ToList();
        Labels.Clear();
        Labels.UnionWith(labels);
    }

    private (CrmState State, List<KeyValuePair<string, CrmValue>> Changed) Set(
        CrmState state, IEnumerable<KeyValuePair<string, string>> properties, Author author)
    {
        var changed = new List<KeyValuePair<string, CrmValue>>();
        foreach (var (property, text) in properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            var value = new CrmValue(AsStored(property, text), _world.Now, author);
            if (value.Text != (state.TextOf(property) ?? ""))
            {
                changed.Add(KeyValuePair.Create(property, value));
            }
        }

        return (state with { Values = state.Values.SetItems(changed) }, changed);
    }

    private void Put(VendorRecord<CrmState> record, CrmState state, Author author, RecordWrite? write)
    {
        var before = record.View;
        record.Put(state, _reading.View(record, state), _world.Now, _world.Now + _lag.Next());
        Journal.Changed(before, record.View, author, write, _world.Now);
    }

    private IEnumerable<KeyValuePair<string, string>> WithDefaults(
        string type, IEnumerable<KeyValuePair<string, string>> properties, Author author)
    {
        var source = author is Author.Hearth ? PropertyEvidence.Integration : PortalReading.OtherSource;
        var given = properties.Append(KeyValuePair.Create(ContactProperty.ObjectSource, source)).ToList();
        return type is RecordType.Contact && _callsEveryoneLead && !given.Exists(property => property.Key == ContactProperty.Lifecycle)
            ? given.Append(KeyValuePair.Create(ContactProperty.Lifecycle, "lead"))
            : given;
    }

    private string AsStored(string property, string text) => property switch
    {
        ContactProperty.Email => Lower(text),
        ContactProperty.FirstName or ContactProperty.LastName or ContactProperty.HouseholdName => _rendering.Of(text),
        ContactProperty.Phone or ContactProperty.Mobile when _dropsExtensions => text.Split(";ext=")[0],
        _ => text,
    };

    private static string[] Absorbed(CrmState state) => state.TextOf(RecordMapping.MergedIdsProperty)?.Split(';') ?? [];

    private static string Lower(string email) => email.Trim().ToLowerInvariant();
}
