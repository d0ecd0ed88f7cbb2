namespace Hearth.Domain.Identity.Text;

/// <summary>Slips of the keyboard: one text typed instead of another.</summary>
internal static class Slips
{
    private const int OneSlipMin = 4;
    private const int SubstitutionMin = 5;
    private const int EndingMin = 2;
    private const int PossibleMin = 3;
    private const double PossibleAtLeast = 0.88;
    private const int AlikeMin = 7;
    private const double AlikeAtLeast = 0.93;

    /// <summary>
    /// True when one text is likely to be the other with a slip: neighbours exchanged, a letter too many or too few, in longer words a
    /// wrong letter or texts that are very alike (Jaro-Winkler). Symmetric.
    /// </summary>
    public static bool AreLikely(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var shortest = Math.Min(a.Length, b.Length);
        if (shortest < OneSlipMin - 1)
        {
            return false;
        }

        if (shortest >= AlikeMin && !IsLonger(a, b) && JaroWinkler.Similarity(a, b) >= AlikeAtLeast)
        {
            return true;
        }

        var prefix = a.CommonPrefixLength(b);
        var restA = a[prefix..];
        var restB = b[prefix..];
        if (AreExchanged(restA, restB))
        {
            return true;
        }

        return restA.Length == restB.Length
            ? shortest >= SubstitutionMin && !restA.IsEmpty && restA[1..].SequenceEqual(restB[1..])
            : shortest >= OneSlipMin && IsOneMore(restA, restB);
    }

    /// <summary>
    /// True when one text may be the other with a slip or two: for where the rest of what is compared is equal, so that chance is small.
    /// Symmetric.
    /// </summary>
    public static bool ArePossible(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        AreLikely(a, b)
            || (Math.Min(a.Length, b.Length) >= PossibleMin && !IsLonger(a, b) && JaroWinkler.Similarity(a, b) >= PossibleAtLeast);

    /// <summary>True when the texts are equal but for one pair of neighbours that changed places.</summary>
    public static bool HaveExchangedNeighbours(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var prefix = a.CommonPrefixLength(b);
        return AreExchanged(a[prefix..], b[prefix..]);
    }

    // Martin and Martinez, Williams and Williamson: whole endings are no slips.
    private static bool IsLonger(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Math.Abs(a.Length - b.Length) >= EndingMin && a.CommonPrefixLength(b) == Math.Min(a.Length, b.Length);

    private static bool AreExchanged(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == b.Length && a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);

    private static bool IsOneMore(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == b.Length + 1 ? a[1..].SequenceEqual(b) : b.Length == a.Length + 1 && b[1..].SequenceEqual(a);
}
