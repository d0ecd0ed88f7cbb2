using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Which fields are consent, whoever owns them: merging and splitting never turn an opt-out into an opt-in.</summary>
internal static class Consent
{
    /// <summary>The value that restricts.</summary>
    internal static FieldValue OptedOut => ConsentRatchet.OptedOut;

    /// <summary>True for fields that say what a household or a person allows.</summary>
    internal static bool Governs(string field, FieldPolicy? policy) => ConsentRatchet.Governs(field, policy);
}
