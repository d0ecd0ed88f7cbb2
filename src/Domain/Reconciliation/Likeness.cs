using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>
/// Recognizes a vendor's own rendering of what was written where the vendor does not say who wrote it. Strict on purpose: only
/// differences that no person makes on purpose count (case and white space, and for text punctuation).
/// </summary>
public static class Likeness
{
    /// <summary>True when <paramref name="seen"/> is how a vendor may show <paramref name="written"/>.</summary>
    public static bool IsRenderingOf(FieldType type, FieldValue written, FieldValue seen)
    {
        if (written.IsEmpty || seen.IsEmpty)
        {
            return false;
        }

        return type switch
        {
            FieldType.Text => Skeleton(written.Text).SequenceEqual(Skeleton(seen.Text)),
            FieldType.Address => IsRenderingOf(PostalAddress.From(written)!, PostalAddress.From(seen)!),
            FieldType.Choice or FieldType.Email => string.Equals(written.Text, seen.Text, StringComparison.OrdinalIgnoreCase),
            FieldType.Phone or FieldType.Boolean or FieldType.Instant or FieldType.Date or FieldType.Money => false,
            _ => throw new System.Diagnostics.UnreachableException($"No such field type: {type}."),
        };
    }

    /// <summary>ServiceTitan fills in a country where it was given none.</summary>
    private static bool IsRenderingOf(PostalAddress written, PostalAddress seen)
    {
        var expected = written.Country.Length == 0 ? written with { Country = seen.Country } : written;
        return Skeleton(expected.ToValue().Text).SequenceEqual(Skeleton(seen.ToValue().Text));
    }

    private static IEnumerable<char> Skeleton(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
