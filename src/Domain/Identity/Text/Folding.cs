using System.Globalization;

namespace Hearth.Domain.Identity.Text;

/// <summary>The plain form of a text in which spelling habits no longer show.</summary>
public static class Folding
{
    /// <summary>Characters beyond this many are dropped: work is bounded on hostile input.</summary>
    public const int LengthMax = 400;

    /// <summary>
    /// Lower-case letters, digits and single blanks: marks are taken off Latin letters (<c>é</c> is <c>e</c>, <c>ß</c> is <c>ss</c>),
    /// apostrophes and periods are dropped (<c>O'Brien</c> is <c>obrien</c>, <c>St.</c> is <c>st</c>), and other punctuation is a blank.
    /// Letters of other scripts stay. Folding twice changes nothing. Never throws.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        Span<char> folded = stackalloc char[(2 * LengthMax) + 1];
        var length = Fold(text.AsSpan(0, Math.Min(text.Length, LengthMax)), folded);
        var result = folded[..Math.Min(length, LengthMax)];
        // The cut may fall behind a blank.
        result = result.TrimEnd(' ');
        return result.SequenceEqual(text) ? text : result.ToString();
    }

    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        var isBlankDue = false;
        foreach (var original in text)
        {
            if (IsDropped(original))
            {
                continue;
            }

            var (first, second) = Plain(original);
            if (first == ' ')
            {
                isBlankDue = length > 0;
                continue;
            }

            if (isBlankDue)
            {
                folded[length++] = ' ';
                isBlankDue = false;
            }

            folded[length++] = first;
            if (second != '\0')
            {
                folded[length++] = second;
            }
        }

        return length;
    }

    private static (char First, char Second) Plain(char original)
    {
        if (char.IsAscii(original))
        {
            return (char.IsAsciiLetterOrDigit(original) ? (char)(original | (char.IsAsciiLetter(original) ? 0x20 : 0)) : ' ', '\0');
        }

        // Full-width forms are the ASCII characters at a distance.
        if (original is >= '\uff01' and <= '\uff5e')
        {
            return Plain((char)(original - 0xfee0));
        }

        var letter = char.ToLowerInvariant(original);
        if (LatinLetters.TryPlain(letter, out var first, out var second))
        {
            return (first, second);
        }

        return char.IsLetter(letter)
            ? (letter, '\0')
            : (char.IsDigit(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)) : ' ', '\0');
    }

    // Apostrophes in every guise, periods, combining marks and characters without width.
    private static bool IsDropped(char letter) => letter switch
    {
        '\'' or '.' or '`' => true,
        < '\u00a8' => false,
        '\u00ad' or '\u00b4' or '\u02b9' or '\u02bb' or '\u02bc' or '\u02bd' or '\u2018' or '\u2019' or '\u201b' or '\u2032' => true,
        '\uff07' or '\uff0e' or '\ufeff' => true,
        >= '\u0300' and <= '\u036f' or >= '\u200b' and <= '\u200d' => true,
        _ => false,
    };
}
