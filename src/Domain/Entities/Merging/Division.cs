using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>One division under way: which records, parts and people go, and what both sides have then.</summary>
internal sealed class Division
{
    private readonly Entity _entity;
    private readonly EntityId _into;
    private readonly SyncPolicy _policy;
    private readonly DateTimeOffset _now;
    private readonly long _version;
    private readonly ImmutableArray<Absorption> _restored;

    internal Division(Entity entity, HashSet<RecordRef> records, EntityId into, SyncPolicy policy, DateTimeOffset now)
    {
        (_entity, Records, _into, _policy, _now) = (entity, records, into, policy, now);
        _version = HybridClock.Next(entity.Clock, now);
        var moving = entity.Links.Where(link => records.Contains(link.Record)).Select(link => link.Part).ToHashSet();
        var staying = entity.Links.Where(link => !records.Contains(link.Record)).Select(link => link.Part).ToHashSet();
        // Somebody without any record goes back to the household that brought them.
        var returning = entity.Names.Where(name => name.Name.Entity == into).Select(name => name.Here).ToHashSet();
        var people = entity.Parts.Where(part => part.Kind is PartKind.Person).Select(part => part.Id).ToList();
        var whole = people.Where(part => !staying.Contains(part) && (moving.Contains(part) || returning.Contains(part))).ToList();
        var places = entity.Parts.Where(part => part.Kind is PartKind.Location && moving.Contains(part.Id)).Select(part => part.Id);
        Ids = NewIds(people.Where(part => moving.Contains(part) || whole.Contains(part)));
        WholeParts = [.. whole, .. places];
        _restored = [.. entity.Absorbed.Where(absorption =>
            absorption.Entity == into || (!absorption.Records.IsEmpty && absorption.Records.All(records.Contains)))];
    }

    /// <summary>The records that go.</summary>
    internal HashSet<RecordRef> Records { get; }

    /// <summary>The people and places that no record that stays shows.</summary>
    internal ImmutableArray<string> WholeParts { get; }

    /// <summary>For each person who goes, or whom both sides have: the id in the other household.</summary>
    private ImmutableDictionary<string, string> Ids { get; }

    /// <summary>The other household.</summary>
    internal Entity Parted()
    {
        var parts = _entity.Parts
            .Where(part => part.Id == Part.RootId || Ids.ContainsKey(part.Id) || WholeParts.Contains(part.Id))
            .Select(part => WholeParts.Contains(part.Id) ? part : Divided(part, Records.Contains))
            .Select(part => part with { Id = There(part.Id) })
            // Whoever was the first person of a household that stands by itself again is that again.
            .OrderBy(part => part.Kind is PartKind.Person)
            .ThenBy(part => part.Kind is PartKind.Person ? part.Id.Length : 0)
            .ThenBy(part => part.Kind is PartKind.Person ? part.Id : "", StringComparer.Ordinal);
        var parted = Entity.New(_into) with
        {
            Clock = _version,
            Parts = [.. parts],
            Links =
            [
                .. _entity.Links.Where(link => Records.Contains(link.Record))
                    .Select(link => Told(link, Records.Contains) with
                    {
                        Part = There(link.Part),
                        Stamped = false,
                        StampRefused = false,
                        Reason = LinkReason.Division,
                        LinkedAt = _now,
                    }),
            ],
            Findings = [.. _entity.Findings.Where(IsParted).Select(finding => finding with { Part = There(finding.Part) })],
            Former = [.. _entity.Former.Where(IsParted).Select(former => former with { Part = There(former.Part) })],
            Intents =
            [
                .. _entity.Intents.Where(intent => WholeParts.Contains(intent.Part))
                    .Select(intent => intent with { Part = There(intent.Part), As = NameThere(intent) }),
            ],
            Holds = [.. _entity.Holds.Where(IsParted)],
            Erasures =
            [
                .. _entity.Erasures.Where(erasure => Records.Contains(erasure.Record) || (erasure.Part is { } part && Ids.ContainsKey(part)))
                    .Select(erasure => erasure.Part is { } part ? erasure with { Part = There(part) } : erasure),
            ],
            Absorbed = [.. _restored.Where(absorption => absorption.Entity != _into)],
            Names =
            [
                .. WholeParts.Where(Ids.ContainsKey).Select(part => new OtherName(new PartName(_entity.Id, part), There(part))),
                .. _entity.Names.Where(name => name.Name.Entity != _into && WholeParts.Contains(name.Here)).Select(name => name with { Here = There(name.Here) }),
            ],
        };
        return parted;
    }

    /// <summary>What stays.</summary>
    internal Entity Rest(Parting parting)
    {
        var rest = _entity with
        {
            Clock = _version,
            Parts = [.. _entity.Parts.Where(part => !WholeParts.Contains(part.Id)).Select(part => IsDivided(part) ? Divided(part, IsStaying) : part)],
            Links = [.. _entity.Links.Where(link => IsStaying(link.Record)).Select(link => Told(link, IsStaying))],
            Findings = [.. _entity.Findings.Where(finding => !IsParted(finding))],
            Former = [.. _entity.Former.Where(former => !IsParted(former))],
            Intents = [.. _entity.Intents.Where(intent => !WholeParts.Contains(intent.Part))],
            Holds = [.. _entity.Holds.Where(hold => !IsParted(hold))],
            Absorbed = [.. _entity.Absorbed.Except(_restored)],
            Names = [.. _entity.Names.Where(name => !WholeParts.Contains(name.Here) && name.Name.Entity != _into)],
            Partings = [.. _entity.Partings.Where(earlier => earlier.Into != _into || earlier.Kept is not null), parting],
        };
        return Stamp.Renew(_entity, rest);
    }

    private ImmutableDictionary<string, string> NewIds(IEnumerable<string> people)
    {
        var ids = new Dictionary<string, string>();
        foreach (var person in people)
        {
            // Whoever comes back gets the old name back.
            var former = _entity.Names.FirstOrDefault(name => name.Name.Entity == _into && name.Here == person)?.Name.Part;
            ids[person] = former is not null && !ids.ContainsValue(former) ? former : "";
        }

        foreach (var person in ids.Where(pair => pair.Value.Length == 0).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList())
        {
            ids[person] = PersonIds.Next(ids.Values);
        }

        return ids.ToImmutableDictionary();
    }

    private string There(string part) => Ids.GetValueOrDefault(part, part);

    private bool IsStaying(RecordRef record) => !Records.Contains(record);

    private bool IsDivided(Part part) => part.Id == Part.RootId || Ids.ContainsKey(part.Id);

    private bool IsParted(Finding finding) => finding.Record is { } record ? Records.Contains(record) : WholeParts.Contains(finding.Part);

    private bool IsParted(FormerTrait former) => WholeParts.Contains(former.Part) || (former.Origin is { } origin && Records.Contains(origin));

    private bool IsParted(Hold hold) => Records.Any(record => hold.Id == NameMark.HoldId(record) || hold.Id == MatchHold.Id(record));

    private PartName? NameThere(CreationIntent intent) =>
        (intent.As ?? new PartName(_entity.Id, intent.Part)) is var name && name == new PartName(_into, There(intent.Part)) ? null : name;

    private Part Divided(Part part, Func<RecordRef, bool> isOwn) => part with
    {
        Cells = [.. part.Cells.Select(cell => Divide(part, cell, isOwn))],
    };

    private Cell Divide(Part part, Cell cell, Func<RecordRef, bool> isOwn)
    {
        List<Link> links = [.. _entity.Links.Where(link => isOwn(link.Record) && (part.Id == Part.RootId || link.Part == part.Id))];
        return new CellDivision(links, isOwn, _policy, _version, _now).Of(cell);
    }

    /// <summary>A link told of its side's cells, where the household's cells were divided.</summary>
    private Link Told(Link link, Func<RecordRef, bool> isOwn) => _entity.Parts
        .Where(part => part.Id == Part.RootId || (part.Id == link.Part && !WholeParts.Contains(part.Id)))
        .Where(IsDivided)
        .SelectMany(part => part.Cells.Select(cell => (Before: cell, After: Divide(part, cell, isOwn))))
        .Aggregate(link, (with, cell) => Rebase.Onto(with, cell.Before, cell.After));
}
