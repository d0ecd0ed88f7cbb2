using Hearth.Domain.Values;

namespace Hearth.Connectors.Canonical;

/// <summary>Options as canonical text.</summary>
internal static class ChoiceText
{
    public static Canonicalization Canonical(string? raw, IReadOnlyDictionary<string, string> map)
    {
        var text = raw?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return Canonicalization.Valid(FieldValue.Empty);
        }

        // Canonical names first: otherwise a map such as {A -> B, B -> A} would flip at every reading.
        var canonical = map.Values.FirstOrDefault(value => string.Equals(value, text, StringComparison.Ordinal))
            ?? map.Values.FirstOrDefault(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase))
            ?? map.FirstOrDefault(pair => string.Equals(pair.Key, text, StringComparison.OrdinalIgnoreCase)).Value;
        return canonical is not null
            ? Canonicalization.Valid(canonical)
            : Canonicalization.Invalid(FindingCode.UnknownOption, Accepted(map));
    }

    private static string Accepted(IReadOnlyDictionary<string, string> map) =>
        $"One of {string.Join(", ", map.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.";
}
