using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>
/// For fields under <see cref="ConflictRule.MostRestrictive"/>: an opt-out ends only with an opt-in that is certainly later than
/// every opt-out that was seen. Where the evidence leaves doubt, the opt-out stands.
/// </summary>
internal static class ConsentRatchet
{
    /// <summary>The value that restricts.</summary>
    internal static readonly FieldValue OptedOut = FieldValue.Of(true);

    /// <summary>True for fields that say what a household or a person allows, whoever owns them.</summary>
    internal static bool Governs(string field, FieldPolicy? policy) =>
        field == FieldName.HouseholdDoNotMail || policy?.Rule is ConflictRule.MostRestrictive;

    /// <summary>
    /// True when no value of the field may be written: it stands still. An agreed opt-out is never kept back, whatever an operator has yet to
    /// look at.
    /// </summary>
    internal static bool IsHeldBack(Cell cell, FieldPolicy? policy) =>
        cell.StandsStill && !(cell.Value == OptedOut && Governs(cell.Field, policy));

    /// <summary>True for an opt-out that a field which stands still takes nevertheless.</summary>
    internal static bool Passes(FieldQuestion question) =>
        question.Cell.StandsStill && question.Value == OptedOut && question.Cell.Value != OptedOut
        && Governs(question.Cell.Field, question.Policy)
        && (question.Policy.Owner is FieldOwner.Shared || question.Policy.Owner.IsOwnedBy(question.System));

    /// <summary>True for what would end the opt-out of a shared field that stands still: the record is told to go on saying so.</summary>
    internal static bool IsTakenBack(FieldQuestion question) =>
        question.Cell.Value == OptedOut && IsConsent(question) && question.Writable && question.Policy.IsReceivedBy(question.System);

    /// <summary>
    /// True when the agreed opt-out stands against the observed value, although its record knew of it. What may be our own write of what was
    /// agreed before it is nobody's opt-in.
    /// </summary>
    internal static bool Holds(FieldQuestion question) =>
        IsConsent(question) && question.Cell.Value == OptedOut
        && (!TimeOf(question).IsCertainlyLaterThan(question.Cell.ChangedAt) || Recognition.MayBeLateWrite(question));

    /// <summary>The cell, its opt-out dated by the last one that was seen: a second opt-out is not ended by an opt-in between both.</summary>
    internal static Cell Renew(FieldQuestion question) =>
        IsOptOut(question) && !question.WrittenByHearth && question.Time.At > question.Cell.ChangedAt.At
            ? question.Cell with { ChangedAt = TimeOf(question) }
            : question.Cell;

    /// <summary>The same for a value that is known already: only a certain time tells a new opt-out from the old one seen again.</summary>
    internal static Cell RenewAgain(FieldQuestion question) =>
        question.Time.IsCertain && question.Value == question.Cell.Value ? Renew(question) : question.Cell;

    /// <summary>
    /// True when a person opted out and the agreed opt-in is not certainly later: that is never an echo, even where the same value was
    /// written, sent or known before. Only a certain time can tell.
    /// </summary>
    internal static bool IsNewOptOut(FieldQuestion question) =>
        IsOptOut(question) && !question.WrittenByHearth && question.Cell.Value != OptedOut
        && question.Time.IsCertain && !question.Cell.ChangedAt.IsCertainlyLaterThan(question.Time)
        && question.Time.At != question.Cell.ChangedAt.At;

    /// <summary>
    /// True when a record that was changed shows an opt-out as it was known, and an opt-in was agreed since: somebody may have opted out anew,
    /// which only a certain time can tell. Taken for the old one, it would be written over.
    /// </summary>
    internal static bool IsToBeDated(FieldQuestion question, Shadow known) =>
        question is { CanRefine: true, Time.IsCertain: false } && question.Time.At > known.SeenAt
        && IsOptOut(question) && question.Value == known.Value && question.Cell.Value != OptedOut;

    private static bool IsOptOut(FieldQuestion question) => IsConsent(question) && question.Value == OptedOut;

    private static bool IsConsent(FieldQuestion question) =>
        question.Policy is { Owner: FieldOwner.Shared, Rule: ConflictRule.MostRestrictive };

    private static SourceTime TimeOf(FieldQuestion question) =>
        question.Known is { } known ? question.Time.KnownAfter(known.SeenAt) : question.Time;
}
