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
            FieldType.Text or FieldType.Address => Skeleton(written).SequenceEqual(Skeleton(seen)),
            FieldType.Choice or FieldType.Email => string.Equals(written.Text, seen.Text, StringComparison.OrdinalIgnoreCase),
            FieldType.Phone or FieldType.Boolean or FieldType.Instant or FieldType.Date or FieldType.Money => false,
            _ => throw new System.Diagnostics.UnreachableException($"No such field type: {type}."),
        };
    }

    private static IEnumerable<char> Skeleton(FieldValue value) => value.Text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
