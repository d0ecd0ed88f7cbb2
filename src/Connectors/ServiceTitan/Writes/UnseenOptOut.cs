using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Writes;

/// <summary>
/// ServiceTitan takes no condition with a write. So a customer is looked at before an opt-in is written to it: an opt-out that no feed has
/// read yet is read first.
/// </summary>
internal static class UnseenOptOut
{
    /// <summary>The outcome where an opt-out was found. Nothing was written; the write is prepared anew, from what was seen by then.</summary>
    internal static WriteOutcome.Retry Outcome { get; } =
        new("The customer has opted out, and that has not been taken in yet.", NotBefore: null, MayHaveApplied: false);

    /// <summary>True for an opt-in to a customer that is not known to have opted out.</summary>
    internal static bool MayBe(RecordWrite write) =>
        !write.KnowsOptOut && WriteAnswers.Written(write, FieldName.HouseholdDoNotMail) is { } value && value != FieldValue.Of(true);

    /// <summary>True for a customer that has opted out.</summary>
    internal static bool IsOf(CustomerRow row) => Canonicalize.Boolean(row.DoNotMail).Value == FieldValue.Of(true);
}
