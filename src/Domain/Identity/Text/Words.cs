namespace Hearth.Domain.Identity.Text;

/// <summary>Folded texts as words, without making any.</summary>
internal static class Words
{
    private const int PartMin = 3;

    public static ReadOnlySpan<char> First(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOf(' ');
        return blank < 0 ? text : text[..blank];
    }

    /// <summary>True when the words stand in the text, one after the other.</summary>
    public static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
        {
            return false;
        }

        for (var start = 0; start + words.Length <= text.Length;)
        {
            var found = text[start..].IndexOf(words);
            if (found < 0)
            {
                return false;
            }

            var (begin, end) = (start + found, start + found + words.Length);
            if ((begin == 0 || text[begin - 1] == ' ') && (end == text.Length || text[end] == ' '))
            {
                return true;
            }

            start = begin + 1;
        }

        return false;
    }

    /// <summary>True when <paramref name="part"/> is one half of a double name: long enough to mean something, at either end.</summary>
    public static bool IsPart(ReadOnlySpan<char> part, ReadOnlySpan<char> text) =>
        part.Length >= PartMin && part.Length < text.Length
        && ((text.StartsWith(part) && text[part.Length] == ' ') || (text.EndsWith(part) && text[^(part.Length + 1)] == ' '));

    public static bool AreEqualWithoutBlanks(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && a[i] == ' ')
            {
                i++;
            }

            while (j < b.Length && b[j] == ' ')
            {
                j++;
            }

            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (a[i++] != b[j++])
            {
                return false;
            }
        }
    }
}
