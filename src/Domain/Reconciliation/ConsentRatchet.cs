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

    /// <summary>True when the agreed opt-out stands against the observed value, although its record knew of it.</summary>
    internal static bool Holds(FieldQuestion question) =>
        IsConsent(question) && question.Cell.Value == OptedOut && !TimeOf(question).IsCertainlyLaterThan(question.Cell.ChangedAt);

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

    private static bool IsOptOut(FieldQuestion question) => IsConsent(question) && question.Value == OptedOut;

    private static bool IsConsent(FieldQuestion question) =>
        question.Policy is { Owner: FieldOwner.Shared, Rule: ConflictRule.MostRestrictive };

    private static SourceTime TimeOf(FieldQuestion question) =>
        question.Known is { } known ? question.Time.KnownAfter(known.SeenAt) : question.Time;
}
