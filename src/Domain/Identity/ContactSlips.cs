using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity;

/// <summary>Emails and phone numbers that differ by a slip of the keyboard.</summary>
internal static class ContactSlips
{
    // The area code and the exchange are seldom mistyped, and lines of one office differ in their last digits.
    private const int PhoneLengthMin = 11;

    /// <summary>True when one email is likely to be the other with a slip in its letters, before or behind the @. Symmetric.</summary>
    public static bool AreEmails(string a, string b)
    {
        var (at, bt) = (a.LastIndexOf('@'), b.LastIndexOf('@'));
        var (local, other) = (a[..at], b[..bt]);
        var (domain, otherDomain) = (a[(at + 1)..], b[(bt + 1)..]);
        // Digits and punctuation tell people apart who have the same name.
        return DigitsOf(local) == DigitsOf(other)
            && (local == other || LettersOf(local) != LettersOf(other))
            && ((domain == otherDomain && Slips.AreLikely(local, other)) || (local == other && Slips.AreLikely(domain, otherDomain)));
    }

    /// <summary>True when one digit of the two numbers differs, or two neighbours changed places. Symmetric.</summary>
    public static bool ArePhones(string a, string b)
    {
        if (a.Length != b.Length || a.Length < PhoneLengthMin)
        {
            return false;
        }

        var prefix = a.AsSpan().CommonPrefixLength(b);
        return prefix < a.Length && (a.AsSpan(prefix + 1).SequenceEqual(b.AsSpan(prefix + 1)) || Slips.HaveExchangedNeighbours(a, b));
    }

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsAsciiLetter));

    private static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
