using Hearth.Domain.Policy;

namespace Hearth.Domain.Reconciliation;

/// <summary>The agreed value, entered once more: it is as new as the last person who entered it.</summary>
internal static class Reaffirmation
{
    /// <summary>The cell after the agreed value was seen at a record.</summary>
    internal static Cell Of(FieldQuestion question) => IsNewer(question) ? Renewed(question) : ConsentRatchet.Renew(question);

    /// <summary>The same for a value that is known already.</summary>
    internal static Cell Again(FieldQuestion question) => IsNewer(question) ? Renewed(question) : ConsentRatchet.RenewAgain(question);

    private static bool IsNewer(FieldQuestion question) =>
        question.Policy is { Owner: FieldOwner.Shared, Rule: ConflictRule.Newest } && question.WrittenBySomebodyElse && question.Time.IsCertain
        && question.Value == question.Cell.Value && question.Cell.Conflict is null && question.Time.At > question.Cell.ChangedAt.At;

    private static Cell Renewed(FieldQuestion question) => question.Cell with
    {
        ChangedAt = question.Time,
        ReenteredVersion = question.Cell.Version,
    };
}
