using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Erasing;

/// <summary>
/// Gives a household back an opt-out that somebody with its email or phone once made and that an erasure has left as a mark alone.
/// </summary>
public static class RememberedOptOut
{
    /// <summary>The household opted out since a time, unless it is already. Pure and idempotent.</summary>
    public static Entity Apply(Entity entity, SyncPolicy policy, DateTimeOffset since, DateTimeOffset now)
    {
        var cell = entity.Root.CellOf(FieldName.HouseholdDoNotMail);
        var isNoted = cell.History.Any(entry => entry.Rule == RuleName.RememberedOptOut);
        if (entity.Id.Kind is not EntityKind.Household || entity.IsErased || isNoted || cell.Value == ConsentRatchet.OptedOut
            || policy.Find(FieldName.HouseholdDoNotMail) is null)
        {
            return entity;
        }

        var (version, time) = (HybridClock.Next(entity.Clock, now), SourceTime.Certain(since));
        var entry = new HistoryEntry(
            version, now, DecisionKind.Derived, RuleName.RememberedOptOut, null, ConsentRatchet.OptedOut, time, cell.Value, ConsentRatchet.OptedOut);
        return entity.With(entity.Root.With(cell.Remember(entry) with
        {
            Value = ConsentRatchet.OptedOut,
            Version = version,
            ChangedAt = time,
            Origin = null,
            OriginSystem = null,
            Conflict = null,
        })) with
        { Clock = version };
    }
}
