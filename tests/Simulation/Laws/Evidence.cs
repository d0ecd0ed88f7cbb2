using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>What a run left behind, for the laws to judge.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<RecordRef, RecordView> _records;

    /// <summary>Gathers the evidence.</summary>
    public Evidence(IReadOnlyList<RecordView> records) => _records = records.ToDictionary(record => record.Record);

    /// <summary>The rules of the run.</summary>
    public required SyncPolicy Policy { get; init; }

    /// <summary>Every household and job that stands, as it is stored.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>Where households went that were merged.</summary>
    public required IReadOnlyDictionary<EntityId, EntityId> Forwards { get; init; }

    /// <summary>The entity of every linked record, as the registrar has it.</summary>
    public required IReadOnlyDictionary<RecordRef, EntityId> Links { get; init; }

    /// <summary>What both vendors wrote down.</summary>
    public required IReadOnlyList<VendorJournal> Journals { get; init; }

    /// <summary>The contacts that are labelled as members of a household, each with its primary person's contact.</summary>
    public required IReadOnlyList<(RecordRef Member, RecordRef Primary)> Labels { get; init; }

    /// <summary>What operators asked to divide off.</summary>
    public required IReadOnlyList<AskedSplit> Splits { get; init; }

    /// <summary>Every division that began, also of households that have become one again since and remember it no more.</summary>
    public required IReadOnlyList<(EntityId From, EntityId Into, DateTimeOffset At)> Divisions { get; init; }

    /// <summary>What still waits.</summary>
    public required IReadOnlyList<(WorkSet Set, string Lane, string Key, string? Error)> Waiting { get; init; }

    /// <summary>What was buried.</summary>
    public required IReadOnlyList<DeadLetter> Letters { get; init; }

    /// <summary>The read models' documents by entity.</summary>
    public required IReadOnlyDictionary<string, string> ReadModels { get; init; }

    /// <summary>How often it could not be known whether something was done: lost answers, failing disks, crashes.</summary>
    public required int Doubts { get; init; }

    /// <summary>True when what was on its way to a vendor may have been forgotten, or read wrongly, before it came back.</summary>
    public required bool FlightsMayBeForgotten { get; init; }

    /// <summary>True when an event may have been lost, with its sender or on its way.</summary>
    public required bool EventsMayBeLost { get; init; }

    /// <summary>True when vendors took long to answer.</summary>
    public required bool AnswersWereSlow { get; init; }

    /// <summary>Hearth's writes that the vendors took after everything had come to rest.</summary>
    public required int WritesAtRest { get; init; }

    /// <summary>What each record holds.</summary>
    public IEnumerable<RecordView> Records => _records.Values;

    /// <summary>Every field that the vendors took from Hearth.</summary>
    public IEnumerable<FieldWrite> Writes => Journals.SelectMany(journal => journal.Writes);

    /// <summary>Every field that people changed.</summary>
    public IEnumerable<PersonEdit> Edits => Journals.SelectMany(journal => journal.Edits);

    /// <summary>Every live link with its record, where the record exists.</summary>
    public IEnumerable<(Entity Entity, Link Link, RecordView Record)> LiveLinks =>
        from entity in Entities
        from link in entity.Links
        where link.IsLive && link.Part != Link.SpareId && _records.ContainsKey(link.Record)
        select (entity, link, _records[link.Record]);

    /// <summary>What a record holds, or null when there never was such a record.</summary>
    public RecordView? Find(RecordRef record) => _records.GetValueOrDefault(record);

    /// <summary>A record, or the one that it was merged into in the end.</summary>
    public RecordRef Standing(RecordRef record) => Find(record)?.MergedInto is { } survivor ? Standing(survivor) : record;

    /// <summary>A household, or the one that it went into in the end.</summary>
    public EntityId EndOf(EntityId entity) => Forwards.TryGetValue(entity, out var into) ? EndOf(into) : entity;

    /// <summary>When a household was divided: something off from it, or it from another one.</summary>
    public IEnumerable<DateTimeOffset> DivisionsOf(EntityId entity) => Partings
        .Where(parted => parted.From == entity || parted.Parting.Into == entity)
        .Select(parted => parted.Parting.At)
        .Concat(Divisions.Where(division => division.From == entity || division.Into == entity).Select(division => division.At));

    /// <summary>When a household was divided last; the beginning of time where it never was.</summary>
    public DateTimeOffset DividedAt(EntityId entity) => DivisionsOf(entity).DefaultIfEmpty().Max();

    /// <summary>A household and all those that it was divided from or that were divided off from it, however often.</summary>
    public IReadOnlySet<EntityId> KinOf(EntityId entity)
    {
        var kin = new HashSet<EntityId> { entity };
        while (Partings.Select(parted => (Id: parted.From, parted.Parting.Into))
            .FirstOrDefault(pair => kin.Contains(pair.Id) != kin.Contains(EndOf(pair.Into))) is { Id.Value: not null } next)
        {
            kin.UnionWith([next.Id, EndOf(next.Into)]);
        }

        return kin;
    }

    /// <summary>Where households were divided. A contact method that went astray divides nobody.</summary>
    private IEnumerable<(EntityId From, Parting Parting)> Partings =>
        from household in Entities
        from parting in household.Partings
        where !parting.Records.Any(record => parting.Cause == UnionCause.Stray(record))
        select (household.Id, parting);

    /// <summary>The fields that a link shows, each with its cell and policy; not those that an erasure hides.</summary>
    public IEnumerable<(string Field, Domain.Reconciliation.Cell Cell, FieldPolicy Policy)> FieldsOf(Entity entity, Link link) =>
        from field in link.Slot is { } slot ? [slot] : RecordShape.Of(link.Record.Type).Writable.AsEnumerable()
        let policy = Policy.Find(field)
        where policy is not null && !Concealment.Hides(entity, link, field, Find(link.Record)?.ValueOf(field) ?? default)
        select (field, entity.PartOf(field, link).CellOf(field), policy);
}
