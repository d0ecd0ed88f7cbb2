using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>
/// What a vendor's merge of two records says about their households. ServiceTitan merges customers, and a customer is what a household
/// is about: the households become one. HubSpot merges contacts, which are people: the household that lost one goes on, unless nothing
/// of it stands any more.
/// </summary>
public static class RecordMerges
{
    /// <summary>The record that an observed one was merged into, or null.</summary>
    public static RecordRef? SurvivorOf(Observation seen) =>
        seen.Traits.GetValueOrDefault(TraitName.MergedTo) is { } id ? seen.Record with { Id = id } : null;

    /// <summary>What follows for the household, once it has taken in what was seen; null for nothing. Old news says nothing.</summary>
    public static UnionHint? HintOf(Entity entity, Observation seen)
    {
        if (seen.IsPartial || entity.FindLink(seen.Record) is not { } link || seen.ModifiedAt < link.ModifiedAt || seen.State != link.State)
        {
            return null;
        }

        if (SurvivorOf(seen) is { } survivor)
        {
            var says = seen.Record.Type == RecordType.Customer || !entity.Links.Any(other => other.IsLive);
            return says && !link.IsLive && entity.FindLink(survivor) is null ? new UnionHint(seen.Record, survivor) : null;
        }

        return link.IsLive && AbsorptionBy(entity, seen.Record) is not null ? new UnionHint(seen.Record, null) : null;
    }

    /// <summary>The household that went in because of a record's merge, or null.</summary>
    public static Absorption? AbsorptionBy(Entity entity, RecordRef merged) => Find(entity.Absorbed, UnionCause.RecordMerge(merged));

    /// <summary>The absorption that has a cause, or null.</summary>
    public static Absorption? Find(IEnumerable<Absorption> absorbed, string cause) =>
        absorbed.FirstOrDefault(absorption => absorption.Causes.Contains(cause));

    /// <summary>
    /// The records that go back when a merge is undone: those that came with it and still hang together. A contact method that the
    /// vendor has moved to a customer that stays, stays.
    /// </summary>
    public static IReadOnlyCollection<RecordRef> Returning(Entity entity, Absorption absorption) =>
    [
        .. entity.Links
            .Where(link => absorption.Records.Contains(link.Record)
                && (link.Parent is not { } parent || absorption.Records.Contains(parent) || entity.FindLink(parent) is null))
            .Select(link => link.Record),
    ];

    /// <summary>The household with one more cause of a union, or one less.</summary>
    public static Entity Justify(Entity entity, EntityId absorbed, string cause, bool stands)
    {
        if (entity.Absorbed.FirstOrDefault(absorption => absorption.Entity == absorbed) is not { } absorption
            || absorption.Causes.Contains(cause) == stands)
        {
            return entity;
        }

        var causes = stands ? absorption.Causes.Add(cause) : absorption.Causes.Remove(cause);
        return entity with { Absorbed = entity.Absorbed.Replace(absorption, absorption with { Causes = causes }) };
    }
}
