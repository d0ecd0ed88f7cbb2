using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>
/// Recognizes records by the other records that they name themselves: the ServiceTitan record whose id Hearth wrote into a HubSpot
/// record, and the records that were merged into one. Both are cross-system evidence and come before any match key.
/// </summary>
internal static class Kinship
{
    /// <summary>Every record that an observation names beside its own.</summary>
    internal static IEnumerable<RecordRef> NamedBy(Observation observation) =>
        observation.Stored?.Counterpart is { } counterpart ? observation.Absorbed.Prepend(counterpart) : observation.Absorbed;

    /// <summary>The entity that a record not linked itself belongs to by what it names, or null.</summary>
    internal static EntityId? EntityOf(Observation observation, IReadOnlyDictionary<RecordRef, EntityId> known)
    {
        if (observation.State is not RecordState.Live || observation.IsPartial)
        {
            return null;
        }

        var named = NamedBy(observation).Where(known.ContainsKey).Select(record => known[record]).ToList();
        // Where two households were merged in HubSpot, the survivor stays with the one that it names.
        return named.Count == 0 ? null : named.Contains(observation.Stored?.Entity ?? named[0]) ? observation.Stored?.Entity ?? named[0] : named[0];
    }

    /// <summary>Tells the other entities that their record is gone: it was merged into one that belongs elsewhere.</summary>
    internal static IEnumerable<(EntityId Entity, Observation Observation)> Bereaved(
        Observation survivor, EntityId entity, IReadOnlyDictionary<RecordRef, EntityId> known) =>
        from record in survivor.Absorbed
        where known.TryGetValue(record, out var other) && other != entity
        select (known[record], new Observation
        {
            Record = record,
            System = survivor.System,
            ModifiedAt = survivor.ModifiedAt,
            ReadAt = survivor.ReadAt,
            State = RecordState.Archived,
            // A household of which nothing stands any more goes where its last record went.
            Traits = ImmutableDictionary<string, string>.Empty.Add(TraitName.MergedTo, survivor.Record.Id),
        });
}
