using Hearth.Domain.Changes;
using Hearth.Domain.Policy;

namespace Hearth.Domain.Reconciliation;

/// <summary>Recognizes observed values that nobody edited.</summary>
internal static class Recognition
{
    /// <summary>
    /// How long after a value was replaced a write of it may still land: a lane writes what it took within its lease, and no call lasts
    /// that long.
    /// </summary>
    private static readonly TimeSpan LateWriteMax = TimeSpan.FromMinutes(5);

    /// <summary>Recognizes values that are no edit: what was agreed, what we wrote, how the vendor renders what we wrote.</summary>
    internal static FieldOutcome? Recognize(FieldQuestion question)
    {
        if (question.InFlight is { } flying && flying.Value == question.Value && !question.WrittenBySomebodyElse)
        {
            return new(DecisionKind.Echo, RuleName.Landed, Reaffirmation.Of(question), ShadowAfter.Write(question, flying.Version), Landed: true);
        }

        if (question is { Known: null, Value.IsEmpty: true, Cell.Version: 0 } && question.Policy.Owner.IsOwnedBy(question.System))
        {
            // The owner says that there is nothing: what the other system holds is to go.
            return null;
        }

        if (question.Value == question.Cell.Value && question.Cell.Conflict is null)
        {
            return new(
                question.WrittenByHearth ? DecisionKind.Echo : DecisionKind.Unchanged,
                RuleName.Agrees,
                Reaffirmation.Of(question),
                question.WrittenByHearth ? ShadowAfter.Write(question, VersionWritten(question)) : ShadowAfter.Agreement(question, question.Cell.Version));
        }

        if (EarlierWrite(question, question.WrittenByHearth ? 0 : LastSurelyHeld(question.Known)) is { } version)
        {
            // A write can land long after the record brought something newer: that was overwritten, and is to be told again.
            var last = question.Known?.AgreedVersion ?? 0;
            return new(DecisionKind.Echo, RuleName.EarlierWrite, question.Cell, ShadowAfter.Write(question, Math.Max(version, last)) with { Differs = version < last });
        }

        if (LandedBeforeItsAnswer(question))
        {
            return new(DecisionKind.Echo, RuleName.EarlierWrite, question.Cell, ShadowAfter.Write(question, question.Known!.AgreedVersion) with { Differs = true });
        }

        if (IsRendering(question, out var rendered))
        {
            return new(DecisionKind.Rendered, RuleName.Rendering, question.Cell, rendered, Landed: question.InFlight is not null);
        }

        if (question.WrittenByHearth && question.Cell.Version > 0 && IsWritten(question))
        {
            return new(DecisionKind.Echo, RuleName.EarlierWrite, question.Cell, ShadowAfter.Write(question, question.Known?.AgreedVersion ?? 0) with { Differs = true });
        }

        if (question.Known is null && question.Value.IsEmpty)
        {
            return new(DecisionKind.Unchanged, RuleName.FirstSeenEmpty, question.Cell, ShadowAfter.Difference(question));
        }

        return question.CanRefine
            ? new(DecisionKind.NeedsEvidence, RuleName.Newest, question.Cell, question.Known)
            : null;
    }

    /// <summary>
    /// The version that our own write of the agreed value showed. One that is certainly older than that value showed the same value when
    /// it was agreed before: it knew nothing of what came in between.
    /// </summary>
    private static long VersionWritten(FieldQuestion question) =>
        question.Time.IsCertain && question.Cell.ChangedAt.IsCertainlyLaterThan(question.Time)
            ? EarlierWrite(question, since: 0) ?? question.Cell.Version
            : question.Cell.Version;

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
    /// time: its return is our own write, even when the memory of having it in flight is gone. Not where the vendor says that
    /// somebody else entered it.
    /// </summary>
    internal static long? EarlierWrite(FieldQuestion question, long since)
    {
        if (question.WrittenBySomebodyElse || !IsWritten(question)
            || (question is { Known: null, IsOwnCreation: false } && !question.WrittenByHearth))
        {
            return null;
        }

        foreach (var entry in question.Cell.History)
        {
            if (entry.Agreed == question.Value && entry.Version > since && WasSent(question, entry)
                && (question.WrittenByHearth || (entry.Version < question.Cell.Version && MayHaveLanded(question, entry))))
            {
                return entry.Version;
            }
        }

        return null;
    }

    /// <summary>
    /// True when a value that our later write replaced may have been our own as well: as it was sent, or, where the vendor names no
    /// writer, as it may render what was sent. What only differs by that from our own write is not worth another one.
    /// </summary>
    internal static bool MayBeEarlierWrite(FieldQuestion question) =>
        EarlierWrite(question, since: 0) is not null
        || (question.Writer is ValueWriter.Unknown && IsWritten(question) && question.Cell.History.Any(entry =>
            WasSent(question, entry) && MayHaveLanded(question, entry) && Likeness.IsRenderingOf(question.Policy.Type, entry.Agreed, question.Value)));

    /// <summary>
    /// True when an edit may be our own write of an earlier agreed value, whose memory is gone and which landed after its record had brought
    /// something newer: the record shows it within the time in which such a write may land.
    /// </summary>
    internal static bool MayBeLateWrite(FieldQuestion question) =>
        question.Writer is ValueWriter.Unknown && IsWritten(question) && question.Cell.History.Any(entry =>
            entry.Agreed == question.Value && WasSent(question, entry)
            && ReplacedBy(question, entry) is { } replaced && question.Time.At - replaced.At <= LateWriteMax);

    /// <summary>
    /// True when the record shows a value that was agreed, and so on its way there, at the very time at which the record changed, and an older
    /// edit of the record has won over that value since: our write, whose memory is gone, replaced that edit before it was read.
    /// </summary>
    private static bool LandedBeforeItsAnswer(FieldQuestion question) =>
        question is { Known: { } known, Writer: ValueWriter.Unknown } && question.Time.At > known.SeenAt && IsWritten(question)
        && question.Cell.History.Any(entry =>
            entry.Agreed == question.Value && WasSent(question, entry)
            && ReplacedBy(question, entry) is { Kind: DecisionKind.Conflict } replaced && replaced.Source == question.Record
            && question.Time.At > replaced.Time.At && question.Time.At <= replaced.At);

    /// <summary>What a record that Hearth made, and whose answer was lost, may have been given and shows in its vendor's way: the last such value.</summary>
    private static FlyingValue? CreatedWith(FieldQuestion question) => question.Cell.History
        .Where(entry => WasSent(question, entry) && Likeness.IsRenderingOf(question.Policy.Type, entry.Agreed, question.Value))
        .MaxBy(entry => entry.Version) is { } sent
        ? new FlyingValue(question.Cell.Field, sent.Agreed, sent.Version)
        : null;

    /// <summary>The agreed value came from elsewhere, or is not what the record brought: it had to be told.</summary>
    private static bool WasSent(FieldQuestion question, HistoryEntry entry) =>
        entry.ChangedTheValue && (entry.Source != question.Record || entry.Agreed != entry.Observed);

    /// <summary>
    /// True unless the observed value is certainly later than any write of that decision: an opt-out that a person gives is not our own of
    /// long ago, where the record has been seen without it since.
    /// </summary>
    private static bool MayHaveLanded(FieldQuestion question, HistoryEntry entry) =>
        ReplacedBy(question, entry) is not { } replaced || EarliestOf(question) - replaced.At <= LateWriteMax;

    private static HistoryEntry? ReplacedBy(FieldQuestion question, HistoryEntry entry) =>
        question.Cell.History.FirstOrDefault(later => later.Version > entry.Version && later.ChangedTheValue);

    private static DateTimeOffset EarliestOf(FieldQuestion question) =>
        question.Known is { } known ? question.Time.KnownAfter(known.SeenAt).After : question.Time.After;

    /// <summary>
    /// True where the record may show our own write that is known, in its vendor's way. One at a later time that looks nothing like it was
    /// another write of ours: its memory may have gone to another household since.
    /// </summary>
    private static bool MayShow(FieldQuestion question, Shadow known) =>
        question.Time.At <= known.SeenAt || Likeness.IsRenderingOf(question.Policy.Type, known.Value, question.Value);

    /// <summary>
    /// Where the vendor names the writer, that decides. Otherwise only a value in flight, or one whose answer was lost, can come back
    /// rendered, because the vendor's answer to a finished write has already shown how it renders it.
    /// </summary>
    private static bool IsRendering(FieldQuestion question, out Shadow? rendered)
    {
        var written = question.InFlight ?? question switch
        {
            { WrittenByHearth: true, Known: { WrittenOverSince: not null, AgreedVersion: > 0 } known } when MayShow(question, known) =>
                new FlyingValue(known.Field, known.Value, known.AgreedVersion),
            { IsOwnCreation: true, Known: null } when IsWritten(question) => CreatedWith(question),
            _ => null,
        };

        var isRendering = written is not null && !question.WrittenBySomebodyElse
            && (question.WrittenByHearth || Likeness.IsRenderingOf(question.Policy.Type, written.Value, question.Value));
        rendered = isRendering
            ? ShadowAfter.Write(question, written!.Version) with { Value = written.Value, Rendered = question.Value }
            : null;
        return isRendering;
    }
}
