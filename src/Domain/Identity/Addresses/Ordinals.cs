namespace Hearth.Domain.Identity.Addresses;

/// <summary>Numbered streets, written in digits with their ending: <c>first</c> is <c>1st</c>, <c>twenty second</c> is
/// <c>22nd</c>.</summary>
internal static class Ordinals
{
    private const int DigitsMax = 5;

    private static readonly string[] Words =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] WholeTens =
        ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    /// <summary>The ordinal of one word, or null when it is none.</summary>
    public static string? Of(string word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return Digits(word);
        }

        var number = Array.IndexOf(Words, word);
        var tens = number > 0 ? -1 : Array.IndexOf(WholeTens, word);
        return number > 0 ? WithEnding(number) : tens >= 0 ? WithEnding((tens + 2) * 10) : null;
    }

    /// <summary>The ordinal of two words, or null when they are none.</summary>
    public static string? Of(string first, string second)
    {
        var tens = Array.IndexOf(Tens, first);
        var number = tens < 0 ? -1 : Array.IndexOf(Words, second);
        return number is > 0 and < 10 ? WithEnding(((tens + 2) * 10) + number) : null;
    }

    // 42, 42th and 42nd are one street.
    private static string? Digits(string word)
    {
        var length = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? word.Length : length;
        return length <= DigitsMax && word.AsSpan(length) is "" or "st" or "nd" or "rd" or "th" or "d"
            ? WithEnding(int.Parse(word.AsSpan(0, length)))
            : null;
    }

    private static string WithEnding(int number) => (number % 100) switch
    {
        11 or 12 or 13 => $"{number}th",
        var last => (last % 10) switch
        {
            1 => $"{number}st",
            2 => $"{number}nd",
            3 => $"{number}rd",
            _ => $"{number}th",
        },
    };
}
