using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>Decides about a real edit: by the field's owner, by what its record knew, or by the conflict rule.</summary>
internal static class EditDecision
{
    /// <summary>Decides about an edit.</summary>
    internal static FieldOutcome Decide(FieldQuestion question)
    {
        var policy = question.Policy;
        var cell = question.Cell;
        if (ConsentRatchet.Passes(question))
        {
            return Accept(question, RuleName.MostRestrictive);
        }

        if (cell.QuarantinedAt is not null && ConsentRatchet.IsTakenBack(question))
        {
            return new(DecisionKind.Restored, RuleName.Quarantine, cell, ShadowAfter.Difference(question));
        }

        if (cell.QuarantinedAt is not null)
        {
            return new(DecisionKind.Refused, RuleName.Quarantine, cell, ShadowAfter.Agreement(question, cell.Version));
        }

        if (cell.Conflict is not null)
        {
            return OpenConflict(question, ShadowAfter.Difference(question));
        }

        if (policy.Owner.IsOwnedBy(question.System))
        {
            return Accept(question, RuleName.Owner);
        }

        if (policy.Owner is not FieldOwner.Shared)
        {
            return Refuse(question, RuleName.NotOwner);
        }

        if (question.Value.IsEmpty && !policy.Clearable)
        {
            return Refuse(question, RuleName.NotClearable);
        }

        if (cell.Version == 0)
        {
            return Accept(question, RuleName.FirstValue);
        }

        return IsSequential(question) && !ConsentRatchet.Holds(question)
            ? Accept(question, RuleName.Sequential)
            : DecideBetween(question, ShadowAfter.Difference(question));
    }

    /// <summary>
    /// The record knew the agreed value. Where it only held the same by itself, or was told before somebody entered it once more, and the
    /// times say that the agreed value is the newer one, it cannot have been answered.
    /// </summary>
    private static bool IsSequential(FieldQuestion question) =>
        question.Known is { } known && known.Knows(question.Cell.Version)
        && !(question.Policy.Rule is ConflictRule.Newest
            && (known.WrittenOverSince is null || question.Cell.ReenteredVersion == question.Cell.Version)
            && question.Cell.ChangedAt.IsCertain && question.Cell.ChangedAt.IsCertainlyLaterThan(question.Time));

    /// <summary>Asks the conflict rule, whatever the record knew.</summary>
    internal static FieldOutcome DecideBetween(FieldQuestion question, Shadow known)
    {
        var verdict = ConcurrentEdit.Decide(question);
        if (verdict.Winner is not { } winner)
        {
            return OpenConflict(question, known);
        }

        if (winner == question.Cell.Value)
        {
            return new(
                DecisionKind.Conflict,
                verdict.Rule,
                question.Cell.Remember(Entry(question, DecisionKind.Conflict, verdict.Rule, question.Cell.Version, winner)),
                known with { Differs = known.Value != winner });
        }

        var accepted = Accept(question, verdict.Rule, DecisionKind.Conflict, winner);
        // The record still holds what it held: where that is not the winner, it is told.
        return winner == question.Value && known.Value == question.Value
            ? accepted with { Known = accepted.Known! with { WrittenOverSince = known.WrittenOverSince } }
            : accepted with { Known = known with { Differs = true } };
    }

    private static FieldOutcome Accept(
        FieldQuestion question, string rule, DecisionKind kind = DecisionKind.Accepted, FieldValue? winner = null)
    {
        var value = winner ?? question.Value;
        var cell = question.Cell.Remember(Entry(question, kind, rule, question.NextVersion, value)) with
        {
            Value = value,
            Version = question.NextVersion,
            ChangedAt = question.Known is { } known ? question.Time.KnownAfter(known.SeenAt) : question.Time,
            Origin = question.Record,
            OriginSystem = question.System,
            Conflict = null,
        };
        if (FlipsTooOften(cell, question))
        {
            cell = cell with { QuarantinedAt = question.Now };
        }

        return new(kind, rule, cell, ShadowAfter.Agreement(question, question.NextVersion));
    }

    private static bool FlipsTooOften(Cell cell, FieldQuestion question) =>
        cell.History.Count(entry => entry.ChangedTheValue && entry.At > question.Now - question.Oscillation.Window)
        > question.Oscillation.ChangesMax;

    private static FieldOutcome Refuse(FieldQuestion question, string rule)
    {
        switch (question.Policy.OnRefused)
        {
            case RefusalAction.Review:
                return OpenConflict(question, ShadowAfter.Difference(question));
            case RefusalAction.Restore when question.Writable && question.Policy.IsReceivedBy(question.System):
                return Remembered(DecisionKind.Restored, ShadowAfter.Difference(question));
            default:
                return Remembered(DecisionKind.Refused, ShadowAfter.Agreement(question, question.Cell.Version));
        }

        FieldOutcome Remembered(DecisionKind kind, Shadow known) => new(
            kind,
            rule,
            question.Cell.Remember(Entry(question, kind, rule, question.Cell.Version, question.Cell.Value)),
            known);
    }

    private static FieldOutcome OpenConflict(FieldQuestion question, Shadow known)
    {
        var opened = question.Cell.Conflict?.OpenedAt ?? question.Now;
        var cell = question.Cell.Remember(Entry(question, DecisionKind.Conflict, RuleName.Review, question.Cell.Version, question.Cell.Value)) with
        {
            Conflict = new FieldConflict(opened, question.Cell.Version, question.Record, question.Value, question.Time),
        };
        return new(DecisionKind.Conflict, RuleName.Review, cell, known with { Differs = true });
    }

    private static HistoryEntry Entry(FieldQuestion question, DecisionKind kind, string rule, long version, FieldValue agreed) => new(
        version, question.Now, kind, rule, question.Record, question.Value, question.Time, question.Cell.Value, agreed);
}
