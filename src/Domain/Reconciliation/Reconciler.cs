using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>
/// Decides what one observed value means. Pure: the answer depends only on the question. The steps are those of
/// docs/reconciliation.md, in the same order.
/// </summary>
public static class Reconciler
{
    /// <summary>After this long without a newer source time, a read shows what a record really holds.</summary>
    public static readonly TimeSpan SettledRead = TimeSpan.FromSeconds(30);

    /// <summary>Decides about one observed value.</summary>
    public static FieldOutcome Reconcile(FieldQuestion question)
    {
        if (question.Known is { } known)
        {
            if ((question.Value == known.Value || question.Value == known.Rendered) && !IsOptOutSince(question, known))
            {
                return new(
                    IsEcho(question, known) ? DecisionKind.Echo : DecisionKind.Unchanged,
                    RuleName.Known,
                    ConsentRatchet.RenewAgain(question),
                    SeenAgain(known, question.Time));
            }

            if (IsStale(question, known))
            {
                return WasOverwritten(question, known)
                    ? DecideBetween(question, known with { WrittenOverSince = question.Time.At })
                    : new(DecisionKind.Stale, RuleName.Older, question.Cell, known);
            }
        }

        return (ConsentRatchet.IsNewOptOut(question) ? null : Recognize(question)) ?? DecideEdit(question);
    }

    /// <summary>A poll that may be read again shows the same records many times: only what it is sure of counts as an echo.</summary>
    private static bool IsEcho(FieldQuestion question, Shadow known) =>
        question.WrittenByHearth || (!question.CanRefine && known.WrittenOverSince is not null && question.Time.At >= known.SeenAt);

    /// <summary>An opt-out given anew shows the value that was known, or that our own write has put there since.</summary>
    private static bool IsOptOutSince(FieldQuestion question, Shadow known) =>
        ConsentRatchet.IsNewOptOut(question) && question.Time.At > (known.WrittenOverSince ?? known.SeenAt);

    private static Shadow SeenAgain(Shadow known, SourceTime time) =>
        time.At > known.SeenAt ? known with { SeenAt = time.At, WrittenOverSince = null } : known;

    /// <summary>
    /// Older is stale. At equal times the greater text wins, so that two orders of delivery end alike, unless the record was
    /// read so long after that time that it must hold this value.
    /// </summary>
    private static bool IsStale(FieldQuestion question, Shadow known) =>
        question.Time.At < known.SeenAt
        || (question.Time.At == known.SeenAt
            && question.ReadAt - question.Time.At < SettledRead
            && string.CompareOrdinal(question.Value.Text, known.Value.Text) < 0);

    /// <summary>An edit dated after what we knew and before our own write landed was overwritten by it, unseen.</summary>
    private static bool WasOverwritten(FieldQuestion question, Shadow known) =>
        known.WrittenOverSince is { } since
        && question.Time.IsCertain
        && question.Time.At > since
        && !question.WrittenByHearth
        && question.Policy.Owner is FieldOwner.Shared
        && !question.Cell.StandsStill
        && question.Value != question.Cell.Value
        && (ConsentRatchet.IsNewOptOut(question) || EarlierWrite(question, since: 0) is null);

    /// <summary>Recognizes values that are no edit: what was agreed, what we wrote, how the vendor renders what we wrote.</summary>
    private static FieldOutcome? Recognize(FieldQuestion question)
    {
        if (question.InFlight is { } flying && flying.Value == question.Value)
        {
            return new(DecisionKind.Echo, RuleName.Landed, ConsentRatchet.Renew(question), Written(question, flying.Version), Landed: true);
        }

        if (question.Value == question.Cell.Value && question.Cell.Conflict is null)
        {
            return new(
                question.WrittenByHearth ? DecisionKind.Echo : DecisionKind.Unchanged,
                RuleName.Agrees,
                ConsentRatchet.Renew(question),
                question.WrittenByHearth ? Written(question, question.Cell.Version) : Agreed(question, question.Cell.Version));
        }

        if (EarlierWrite(question, LastSurelyHeld(question.Known)) is { } version)
        {
            return new(DecisionKind.Echo, RuleName.EarlierWrite, question.Cell, Written(question, version));
        }

        if (IsRendering(question, out var rendered))
        {
            return new(DecisionKind.Rendered, RuleName.Rendering, question.Cell, rendered, Landed: question.InFlight is not null);
        }

        if (question.WrittenByHearth && question.Cell.Version > 0 && IsWritten(question))
        {
            return new(DecisionKind.Echo, RuleName.EarlierWrite, question.Cell, Written(question, question.Known?.AgreedVersion ?? 0) with { Differs = true });
        }

        if (question.Known is null && question.Value.IsEmpty)
        {
            return new(DecisionKind.Unchanged, RuleName.FirstSeenEmpty, question.Cell, Differing(question));
        }

        return question.CanRefine
            ? new(DecisionKind.NeedsEvidence, RuleName.Newest, question.Cell, question.Known)
            : null;
    }

    /// <summary>The last version that need not have been sent: a record that differs may be told again the one it knew.</summary>
    private static long LastSurelyHeld(Shadow? known) => known switch
    {
        null => 0,
        { Differs: true } => known.AgreedVersion - 1,
        _ => known.AgreedVersion,
    };

    private static bool IsWritten(FieldQuestion question) => question.Writable && question.Policy.IsReceivedBy(question.System);

    /// <summary>
    /// A value that was agreed after the last one the record knew, and that came from elsewhere, was sent to the record at some
    /// time: its return is our own write, even when the memory of having it in flight is gone.
    /// </summary>
    private static long? EarlierWrite(FieldQuestion question, long since)
    {
        if (!IsWritten(question) || (question.Known is null && !question.WrittenByHearth))
        {
            return null;
        }

        foreach (var entry in question.Cell.History)
        {
            if (entry.ChangedTheValue && entry.Agreed == question.Value && entry.Version > since && entry.Source != question.Record
                && (question.WrittenByHearth || entry.Version < question.Cell.Version))
            {
                return entry.Version;
            }
        }

        return null;
    }

    /// <summary>
    /// Where the vendor names the writer, that decides. Otherwise only a value in flight can come back rendered, because the
    /// vendor's answer to a finished write has already shown how it renders it.
    /// </summary>
    private static bool IsRendering(FieldQuestion question, out Shadow? rendered)
    {
        var written = question.InFlight;
        if (written is null && question is { WrittenByHearth: true, Known: { WrittenOverSince: not null, AgreedVersion: > 0 } known })
        {
            written = new FlyingValue(known.Field, known.Value, known.AgreedVersion);
        }

        var isRendering = written is not null
            && (question.WrittenByHearth || Likeness.IsRenderingOf(question.Policy.Type, written.Value, question.Value));
        rendered = isRendering
            ? Written(question, written!.Version) with { Value = written.Value, Rendered = question.Value }
            : null;
        return isRendering;
    }

    private static FieldOutcome DecideEdit(FieldQuestion question)
    {
        var policy = question.Policy;
        var cell = question.Cell;
        if (cell.QuarantinedAt is not null)
        {
            return new(DecisionKind.Refused, RuleName.Quarantine, cell, Agreed(question, cell.Version));
        }

        if (cell.Conflict is not null)
        {
            return OpenConflict(question, Differing(question));
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

        return question.Known?.Knows(cell.Version) is true && !ConsentRatchet.Holds(question)
            ? Accept(question, RuleName.Sequential)
            : DecideBetween(question, Differing(question));
    }

    private static FieldOutcome DecideBetween(FieldQuestion question, Shadow known)
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
            ? accepted
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
        };
        if (FlipsTooOften(cell, question))
        {
            cell = cell with { QuarantinedAt = question.Now };
        }

        return new(kind, rule, cell, Agreed(question, question.NextVersion));
    }

    private static bool FlipsTooOften(Cell cell, FieldQuestion question) =>
        cell.History.Count(entry => entry.ChangedTheValue && entry.At > question.Now - question.Oscillation.Window)
        > question.Oscillation.ChangesMax;

    private static FieldOutcome Refuse(FieldQuestion question, string rule)
    {
        switch (question.Policy.OnRefused)
        {
            case RefusalAction.Review:
                return OpenConflict(question, Differing(question));
            case RefusalAction.Restore when question.Writable && question.Policy.IsReceivedBy(question.System):
                return Remembered(DecisionKind.Restored, Differing(question));
            default:
                return Remembered(DecisionKind.Refused, Agreed(question, question.Cell.Version));
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

    private static Shadow Agreed(FieldQuestion question, long version) => new()
    {
        Field = question.Cell.Field,
        Value = question.Value,
        SeenAt = question.Known is { } known && known.SeenAt > question.Time.At ? known.SeenAt : question.Time.At,
        AgreedVersion = version,
    };

    /// <summary>Our own write has come back: what a person did before it landed may have been overwritten, unseen.</summary>
    private static Shadow Written(FieldQuestion question, long version) => Agreed(question, version) with
    {
        WrittenOverSince = question.Known is { } known ? known.WrittenOverSince ?? known.SeenAt : null,
    };

    private static Shadow Differing(FieldQuestion question) =>
        Agreed(question, question.Known?.AgreedVersion ?? 0) with { Differs = true };

    private static HistoryEntry Entry(FieldQuestion question, DecisionKind kind, string rule, long version, FieldValue agreed) => new(
        version, question.Now, kind, rule, question.Record, question.Value, question.Time, question.Cell.Value, agreed);
}
