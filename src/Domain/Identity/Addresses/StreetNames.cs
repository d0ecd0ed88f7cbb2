using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>What the names of streets have in common.</summary>
internal static class StreetNames
{
    /// <summary>The street of every post office box.</summary>
    public const string PostOfficeBox = "po box";

    /// <summary>True when one name may be the other with a slip; names with numbers in them differ by their numbers.</summary>
    public static bool AreAlike(string a, string b)
    {
        if (HasDigit(a) || HasDigit(b))
        {
            return false;
        }

        return Words.AreEqualWithoutBlanks(a, b) || Slips.AreLikely(a, b);
    }

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');
}
