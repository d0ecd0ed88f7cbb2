namespace Hearth.Domain.Identity.Text;

/// <summary>
/// The Jaro-Winkler similarity as published by Winkler (1990) and used at the US Census Bureau: Jaro's measure of common letters and
/// transpositions, raised by a tenth of what is missing for each of up to four leading letters that agree. The raise applies at every
/// similarity (no threshold), and letters are compared as they are: fold them first.
/// </summary>
public static class JaroWinkler
{
    /// <summary>Letters beyond this many are not looked at: work is bounded on hostile input.</summary>
    public const int LettersMax = 256;

    private const double PrefixScale = 0.1;
    private const int PrefixMax = 4;

    /// <summary>How alike two texts are, from 0 (nothing in common) to 1 (equal). Symmetric. Two empty texts are equal.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
        {
            return 1;
        }

        a = a[..Math.Min(a.Length, LettersMax)];
        b = b[..Math.Min(b.Length, LettersMax)];
        // Which letters pair up can depend on who is asked first, so the order is fixed.
        var jaro = IsFirst(a, b) ? Jaro(a, b) : Jaro(b, a);
        var prefix = Math.Min(a.CommonPrefixLength(b), PrefixMax);
        return jaro + (prefix * PrefixScale * (1 - jaro));
    }

    private static bool IsFirst(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length != b.Length ? a.Length < b.Length : a.SequenceCompareTo(b) <= 0;

    private static double Jaro(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        if (shorter.IsEmpty)
        {
            return longer.IsEmpty ? 1 : 0;
        }

        var window = Math.Max((longer.Length / 2) - 1, 0);
        Span<bool> taken = stackalloc bool[longer.Length];
        Span<char> paired = stackalloc char[shorter.Length];
        var matches = 0;
        for (var i = 0; i < shorter.Length; i++)
        {
            var end = Math.Min(i + window + 1, longer.Length);
            for (var j = Math.Max(i - window, 0); j < end; j++)
            {
                if (!taken[j] && longer[j] == shorter[i])
                {
                    taken[j] = true;
                    paired[matches++] = shorter[i];
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        var outOfOrder = 0;
        for (int j = 0, next = 0; next < matches; j++)
        {
            if (taken[j] && longer[j] != paired[next++])
            {
                outOfOrder++;
            }
        }

        double found = matches;
        return ((found / shorter.Length) + (found / longer.Length) + ((found - (outOfOrder / 2)) / found)) / 3;
    }
}
