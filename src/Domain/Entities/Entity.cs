using System.Collections.Immutable;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>A household or a job: its parts with their cells, the records linked to it, and what is wrong with it. Immutable.</summary>
public sealed record Entity
{
    /// <summary>Its id.</summary>
    public required EntityId Id { get; init; }

    /// <summary>The last version that any of its cells got.</summary>
    public long Clock { get; init; }

    /// <summary>Its parts, the root first.</summary>
    public ImmutableArray<Part> Parts { get; init; } = [Part.Empty(Part.RootId, PartKind.Root)];

    /// <summary>The records linked to it.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>What an operator may want to look at.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Records that are being created.</summary>
    public ImmutableArray<CreationIntent> Intents { get; init; } = [];

    /// <summary>Where it went, for a household that was merged into another one. It keeps its state as it was then.</summary>
    public Forward? Forward { get; init; }

    /// <summary>The households that were folded into it.</summary>
    public ImmutableArray<Absorption> Absorbed { get; init; } = [];

    /// <summary>The records that left it in splits.</summary>
    public ImmutableArray<Parting> Partings { get; init; } = [];

    /// <summary>What its parts were called in the households they came from.</summary>
    public ImmutableArray<OtherName> Names { get; init; } = [];

    /// <summary>What a household gave up, what went first before the rest: see <see cref="Occupancy"/>.</summary>
    public ImmutableArray<FormerTrait> Former { get; init; } = [];

    /// <summary>What keeps it from writing.</summary>
    public ImmutableArray<Hold> Holds { get; init; } = [];

    /// <summary>The people whose data was taken out of it for good.</summary>
    public ImmutableArray<Erasure> Erasures { get; init; } = [];

    /// <summary>
    /// True when all of it was erased: it knows and writes nothing any more, and nothing may be merged into it. Its records stay linked to
    /// it, so that they found no other household.
    /// </summary>
    public bool IsErased => Erasures.Any(erasure => erasure.Part is null);

    /// <summary>The household that has its records now, or null while it stands by itself.</summary>
    public EntityId? MergedInto => Forward?.Into;

    /// <summary>The part that is the entity itself.</summary>
    public Part Root => Parts[0];

    /// <summary>The person a household is about: the first one whose data was not erased.</summary>
    public Part? PrimaryPerson => Parts.FirstOrDefault(part => part.Kind is PartKind.Person && !Concealment.IsErased(this, part.Id));

    /// <summary>The record that stands for it in ServiceTitan, which its HubSpot records name; null while there is none.</summary>
    public RecordRef? Counterpart =>
        Links.FirstOrDefault(link => link.IsLive && (link.Record.Type is RecordType.Customer or RecordType.Job))?.Record;

    /// <summary>A new entity about which nothing is known.</summary>
    public static Entity New(EntityId id) => new() { Id = id };

    /// <summary>A part by its id, or null.</summary>
    public Part? FindPart(string id) => Parts.FirstOrDefault(part => part.Id == id);

    /// <summary>A link by its record, or null.</summary>
    public Link? FindLink(RecordRef record) => Links.FirstOrDefault(link => link.Record == record);

    /// <summary>The part that holds a field as seen from a link: the link's own part, or the root.</summary>
    public Part PartOf(string field, Link link) => RecordShape.IsRootField(field) ? Root : FindPart(link.Part) ?? Root;

    /// <summary>The entity with a part put in the place of the one of the same id, or added.</summary>
    public Entity With(Part part)
    {
        for (var index = 0; index < Parts.Length; index++)
        {
            if (Parts[index].Id == part.Id)
            {
                return ReferenceEquals(Parts[index], part) ? this : this with { Parts = Parts.SetItem(index, part) };
            }
        }

        return this with { Parts = Parts.Add(part) };
    }

    /// <summary>The entity with a link put in the place of the one of the same record, or added.</summary>
    public Entity With(Link link)
    {
        for (var index = 0; index < Links.Length; index++)
        {
            if (Links[index].Record == link.Record)
            {
                return ReferenceEquals(Links[index], link) ? this : this with { Links = Links.SetItem(index, link) };
            }
        }

        return this with { Links = Links.Add(link) };
    }

    /// <summary>The entity with a finding; one about the same thing keeps its first time and takes the new words.</summary>
    public Entity With(Finding finding)
    {
        var index = Findings.IndexOf(Findings.FirstOrDefault(finding.IsAbout)!);
        if (index >= 0)
        {
            return Findings[index].Message == finding.Message
                ? this
                : this with { Findings = Findings.SetItem(index, finding with { RaisedAt = Findings[index].RaisedAt }) };
        }

        return this with { Findings = (Findings.Length < Finding.KeptMax ? Findings : Findings.RemoveAt(0)).Add(finding) };
    }

    /// <summary>The entity without the findings that no longer hold.</summary>
    public Entity Without(Func<Finding, bool> resolved) =>
        Findings.Any(resolved) ? this with { Findings = Findings.RemoveAll(finding => resolved(finding)) } : this;

    /// <summary>The entity with an intent put in the place of the one for the same record, or added.</summary>
    public Entity With(CreationIntent intent) =>
        Without(intent.Connection, intent.Type, intent.Part, intent.Slot) is var rest
            ? rest with { Intents = rest.Intents.Add(intent) }
            : this;

    /// <summary>The entity without the intent for a record.</summary>
    public Entity Without(ConnectionId connection, string type, string part, string? slot) =>
        FindIntent(connection, type, part, slot) is { } intent ? this with { Intents = Intents.Remove(intent) } : this;

    /// <summary>The entity with a hold; one of the same id is replaced, unless somebody has released either.</summary>
    public Entity With(Hold hold) => Holds.Any(held => held == hold || (held.Id == hold.Id && (held.IsReleased || hold.IsReleased)))
        ? this
        : Without(hold.Id) is var rest ? rest with { Holds = rest.Holds.Add(hold) } : this;

    /// <summary>The entity without the hold of an id.</summary>
    public Entity Without(string holdId) =>
        Holds.Any(hold => hold.Id == holdId) ? this with { Holds = Holds.RemoveAll(hold => hold.Id == holdId) } : this;

    /// <summary>True while something holds it for the reason.</summary>
    public bool IsHeld(HoldReason reason) => Holds.Any(hold => hold.Reason == reason && !hold.IsReleased);

    /// <summary>The intent for a record, or null.</summary>
    public CreationIntent? FindIntent(ConnectionId connection, string type, string part, string? slot) =>
        Intents.FirstOrDefault(intent => intent.IsFor(connection, type, part, slot));
}
