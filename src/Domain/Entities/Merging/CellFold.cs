using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Makes one cell of two, field by field, by the policy. No value is made up: the result is one side's, or the union's.</summary>
internal static class CellFold
{
    /// <summary>What became of a field.</summary>
    /// <param name="Cell">The cell from now on.</param>
    /// <param name="Kind">What was decided, or null where there was nothing to decide.</param>
    /// <param name="Rule">The rule that decided.</param>
    internal readonly record struct Folded(Cell Cell, DecisionKind? Kind, string Rule);

    private readonly record struct Verdict(FieldValue? Value, string Rule);

    /// <summary>Folds one side's cell into the other's.</summary>
    internal static Folded Fold(Side survivor, Side absorbed, SyncPolicy policy, long nextVersion, DateTimeOffset now)
    {
        var (one, other) = (survivor.Cell, absorbed.Cell);
        if (other.Version == 0 || one.Version == 0)
        {
            // The side that never had a value may still have refused some, or somebody may be asked about its first one: both go along.
            var (kept, empty) = other.Version == 0 ? (one, other) : (other, one);
            return new(
                kept with { Conflict = OpenOf(one, other, kept.Version), History = Histories.Join(kept.History, empty.History) }, null, RuleName.MergeFilled);
        }

        var verdict = Decide(survivor, absorbed, policy, nextVersion, now);
        var history = Histories.Join(Histories.WithPresent(one), Histories.WithPresent(other));
        var winner = verdict.Value ?? one.Value;
        var takes = winner == one.Value ? survivor : absorbed;
        var version = winner == one.Value ? one.Version : nextVersion;
        var cell = one with
        {
            Value = winner,
            Version = version,
            ChangedAt = winner == one.Value && winner == other.Value ? Later(one, other, policy) : takes.Cell.ChangedAt,
            ReenteredVersion = winner == one.Value ? one.ReenteredVersion : 0,
            Origin = takes.Cell.Origin,
            OriginSystem = takes.Cell.OriginSystem,
            Conflict = ConflictOf(one, other, verdict, version, now),
            QuarantinedAt = one.QuarantinedAt ?? other.QuarantinedAt,
            History = history,
        };
        if (one.Value == other.Value)
        {
            return new(cell, null, RuleName.Agrees);
        }

        var entry = new HistoryEntry(
            version, now, DecisionKind.Conflict, verdict.Rule, other.Origin, other.Value, other.ChangedAt, one.Value, winner);
        return new(cell with { History = Histories.Join(history, [entry]) }, DecisionKind.Conflict, verdict.Rule);
    }

    private static Verdict Decide(Side survivor, Side absorbed, SyncPolicy policy, long nextVersion, DateTimeOffset now)
    {
        var (one, other) = (survivor.Cell, absorbed.Cell);
        var field = policy.Find(one.Field);
        if (one.Value == other.Value)
        {
            return new(one.Value, RuleName.Agrees);
        }

        // Before anything else, an open conflict too: neither people nor rules may turn an opt-out back by merging.
        if (ConsentRatchet.Governs(one.Field, field) && (one.Value == ConsentRatchet.OptedOut || other.Value == ConsentRatchet.OptedOut))
        {
            return new(ConsentRatchet.OptedOut, RuleName.MostRestrictive);
        }

        if (one.Conflict is not null)
        {
            return new(null, RuleName.Review);
        }

        if (one.Value.IsEmpty || other.Value.IsEmpty)
        {
            return new(one.Value.IsEmpty ? other.Value : one.Value, RuleName.MergeFilled);
        }

        if (one.Field is FieldName.HouseholdName or FieldName.PersonFirstName or FieldName.PersonLastName
            && NameMark.IsMarked(one.Value) != NameMark.IsMarked(other.Value))
        {
            return new(NameMark.IsMarked(one.Value) ? other.Value : one.Value, RuleName.MergeUnmarked);
        }

        return field switch
        {
            null => new(one.Value, RuleName.MergeSurvivor),
            { Owner: FieldOwner.ServiceTitan } => Owned(survivor, absorbed, SystemKind.ServiceTitan),
            { Owner: FieldOwner.HubSpot } => Owned(survivor, absorbed, SystemKind.HubSpot),
            _ => Shared(survivor, absorbed, field, policy.Oscillation, nextVersion, now),
        };
    }

    private static Verdict Owned(Side survivor, Side absorbed, SystemKind owner)
    {
        if (survivor.ComesFrom(owner) != absorbed.ComesFrom(owner))
        {
            return new((survivor.ComesFrom(owner) ? survivor : absorbed).Cell.Value, RuleName.Owner);
        }

        if (survivor.IsStanding != absorbed.IsStanding)
        {
            return new((survivor.IsStanding ? survivor : absorbed).Cell.Value, RuleName.MergeStanding);
        }

        return absorbed.Cell.ChangedAt.At > survivor.Cell.ChangedAt.At
            ? new(absorbed.Cell.Value, RuleName.NewestWithinSystem)
            : new(survivor.Cell.Value, RuleName.NewestWithinSystem);
    }

    private static Verdict Shared(
        Side survivor, Side absorbed, FieldPolicy policy, OscillationPolicy oscillation, long nextVersion, DateTimeOffset now)
    {
        var (one, other) = (survivor.Cell, absorbed.Cell);
        if (other is not { Origin: { } origin, OriginSystem: { } system } || one.Origin is null)
        {
            return other.Origin is not null ? new(other.Value, RuleName.MergeEntered) : new(one.Value, one.Origin is null ? RuleName.MergeSurvivor : RuleName.MergeEntered);
        }

        // What a record that is gone once said yields to what one that stands says: that record can no longer be corrected.
        if (survivor.IsStanding != absorbed.IsStanding)
        {
            return new((survivor.IsStanding ? one : other).Value, RuleName.MergeStanding);
        }

        var verdict = ConcurrentEdit.Decide(new FieldQuestion
        {
            Policy = policy,
            Oscillation = oscillation,
            Cell = one,
            Record = origin,
            System = system,
            Writable = true,
            Value = other.Value,
            Time = other.ChangedAt,
            ReadAt = now,
            NextVersion = nextVersion,
            Now = now,
        });
        return new(verdict.Winner, verdict.Rule);
    }

    private static FieldConflict? ConflictOf(Cell one, Cell other, Verdict verdict, long version, DateTimeOffset now)
    {
        if (OpenOf(one, other, version) is { } open)
        {
            return open;
        }

        return verdict.Value is null && other.Origin is { } contender
            ? new FieldConflict(now, version, contender, other.Value, other.ChangedAt)
            : null;
    }

    /// <summary>The conflict that is open on either side.</summary>
    private static FieldConflict? OpenOf(Cell one, Cell other, long version) =>
        (one.Conflict ?? other.Conflict) is { } open ? open with { CellVersion = version } : null;

    /// <summary>Where both agree: consent counts from the last opt-out, anything else from where the survivor has it.</summary>
    private static SourceTime Later(Cell one, Cell other, SyncPolicy policy) =>
        ConsentRatchet.Governs(one.Field, policy.Find(one.Field)) && one.Value == ConsentRatchet.OptedOut && other.ChangedAt.At > one.ChangedAt.At
            ? other.ChangedAt
            : one.ChangedAt;
}
