using Hearth.Domain.Policy;

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
            if (ConsentRatchet.IsToBeDated(question, known))
            {
                return new(DecisionKind.NeedsEvidence, RuleName.Known, question.Cell, known);
            }

            if ((question.Value == known.Value || question.Value == known.Rendered) && !IsOptOutSince(question, known) && !IsSetAnew(question, known))
            {
                return new(
                    IsEcho(question, known) ? DecisionKind.Echo : DecisionKind.Unchanged,
                    RuleName.Known,
                    Reaffirmation.Again(question),
                    SeenAgain(known, question));
            }

            if (IsStale(question, known))
            {
                return WasOverwritten(question, known)
                    ? EditDecision.DecideBetween(question, known with { WrittenOverSince = question.Time.At })
                    : new(DecisionKind.Stale, RuleName.Older, Reaffirmation.Again(question), known);
            }
        }

        return (ConsentRatchet.IsNewOptOut(question) ? null : Recognition.Recognize(question)) ?? EditDecision.Decide(question);
    }

    /// <summary>A poll that may be read again shows the same records many times: only what it is sure of counts as an echo.</summary>
    private static bool IsEcho(FieldQuestion question, Shadow known) =>
        question.WrittenByHearth || (!question.CanRefine && known.WrittenOverSince is not null && question.Time.At >= known.SeenAt);

    /// <summary>
    /// An opt-out given anew shows the value that was known, or that our own write has put there since. Not later than what was known last
    /// is no excuse: that may be the record's own time, at which it looked as before.
    /// </summary>
    private static bool IsOptOutSince(FieldQuestion question, Shadow known) =>
        ConsentRatchet.IsNewOptOut(question) && question.Time.At >= (known.WrittenOverSince ?? known.SeenAt);

    /// <summary>
    /// Somebody entered the value that was known, or that our own write has put there since: the record had held another one, and the
    /// agreed one has changed.
    /// </summary>
    private static bool IsSetAnew(FieldQuestion question, Shadow known) =>
        question.WrittenBySomebodyElse && question.Time.IsCertain && question.Time.At > (known.WrittenOverSince ?? known.SeenAt)
        && question.Value == known.Value && question.Value != question.Cell.Value;

    /// <summary>
    /// The same value at a later time. Where we wrote it once more, that may have overwritten an edit in between; a time that is only that
    /// of the record does not say that nothing was overwritten.
    /// </summary>
    private static Shadow SeenAgain(Shadow known, FieldQuestion question) => question.Time.At > known.SeenAt
        ? known with
        {
            SeenAt = question.Time.At,
            WrittenOverSince = question.WrittenByHearth ? known.WrittenOverSince ?? known.SeenAt
                : question.Time.IsCertain ? null
                : known.WrittenOverSince,
        }
        : known;

    /// <summary>
    /// Older is stale. At equal times the greater text wins, so that two orders of delivery end alike, unless the record was
    /// read so long after that time that it must hold this value.
    /// </summary>
    private static bool IsStale(FieldQuestion question, Shadow known) =>
        question.Time.At < known.SeenAt
        || (question.Time.At == known.SeenAt
            && question.ReadAt - question.Time.At < SettledRead
            && string.CompareOrdinal(question.Value.Text, known.Value.Text) < 0);

    /// <summary>
    /// An edit dated after what we knew and before our own write landed was overwritten by it, unseen. One that would have been
    /// refused anyway lost nothing. What we knew last may be the record of an opt-out given anew, dated as a whole: it looked as before.
    /// </summary>
    private static bool WasOverwritten(FieldQuestion question, Shadow known) =>
        known.WrittenOverSince is { } since
        && question.Time.IsCertain
        && (question.Time.At > since || (question.Time.At == since && ConsentRatchet.IsNewOptOut(question)))
        && !question.WrittenByHearth
        && question.Policy.Owner is FieldOwner.Shared
        && (!question.Value.IsEmpty || question.Policy.Clearable)
        && (!question.Cell.StandsStill || ConsentRatchet.Passes(question))
        && question.Value != question.Cell.Value
        && (ConsentRatchet.IsNewOptOut(question) || !Recognition.MayBeEarlierWrite(question));
}
