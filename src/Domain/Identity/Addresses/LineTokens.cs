using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>An address line as folded words.</summary>
internal static class LineTokens
{
    private const int LengthMax = 200;
    private const int WordsMax = 40;

    /// <summary>The segments of a line, between commas, and the words of each: numbers keep hyphens and fractions, a number sign is a
    /// word.</summary>
    public static List<List<string>> Of(string? typed)
    {
        List<List<string>> segments = [];
        var line = (typed ?? "").AsSpan();
        line = line[..Math.Min(line.Length, LengthMax)];
        var words = 0;
        foreach (var range in line.SplitAny(',', ';', '\n', '\r', '(', ')'))
        {
            var text = line[range];
            var careOf = text.IndexOf("c/o", StringComparison.OrdinalIgnoreCase);
            var segment = Words(careOf < 0 ? text : text[..careOf], ref words);
            if (segment.Count > 0)
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    private static List<string> Words(ReadOnlySpan<char> segment, ref int count)
    {
        var words = new List<string>();
        foreach (var range in segment.SplitAny(' ', '\t', '\u00a0'))
        {
            var word = segment[range];
            while (word.IndexOf('#') is var sign and >= 0 && count < WordsMax)
            {
                Add(words, word[..sign], ref count);
                words.Add(Units.Sign);
                count++;
                word = word[(sign + 1)..];
            }

            Add(words, word, ref count);
        }

        return words;
    }

    private static void Add(List<string> words, ReadOnlySpan<char> word, ref int count)
    {
        word = word.Trim("-./_*:");
        if (word.IsEmpty || count >= WordsMax)
        {
            return;
        }

        count++;
        if (IsNumber(word))
        {
            words.Add(word.ToString().ToLowerInvariant());
            return;
        }

        var folded = Folding.Fold(word.ToString());
        if (folded.Length == 0)
        {
            return;
        }

        if (folded.Contains(' '))
        {
            words.AddRange(folded.Split(' '));
        }
        else
        {
            words.Add(folded);
        }
    }

    // 12-34, 1/2, 12-B: a number whose signs mean something.
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]) || !word.ContainsAny('-', '/'))
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}
