using System.Collections.Frozen;

namespace Hearth.Testing.Households.Records;

/// <summary>Slips of the fingers.</summary>
internal static class Keyboard
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly FrozenDictionary<char, string> Neighbours = Rows
        .SelectMany((row, height) => row.Select((letter, place) => (letter, Near: string.Concat(
            Around(row, place), height > 0 ? At(Rows[height - 1], place) : "", height < Rows.Length - 1 ? At(Rows[height + 1], place) : ""))))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.Near);

    /// <summary>One letter inserted, left out, replaced by a neighbour on the keyboard or exchanged with the next one.</summary>
    public static string Slip(string text, Dice dice)
    {
        var places = Enumerable.Range(0, text.Length).Where(place => char.IsAsciiLetter(text[place])).ToList();
        if (places.Count < 3)
        {
            return text;
        }

        // The first letter is seldom wrong.
        var at = dice.Chance(0.1) ? places[0] : dice.Of(places[1..]);
        return dice.Weighted<Func<string>>(
            (20, () => text.Insert(at, $"{Near(text[at], dice)}")),
            (12, () => text.Insert(at, $"{text[at]}")),
            (28, () => text.Remove(at, 1)),
            (25, () => $"{text[..at]}{Near(text[at], dice)}{text[(at + 1)..]}"),
            (15, () => Exchange(text, at)))();
    }

    /// <summary>One digit replaced, or two neighbours exchanged; the first digits stay.</summary>
    public static string SlipDigits(string digits, int keep, Dice dice)
    {
        var places = Enumerable.Range(0, digits.Length).Where(place => place >= keep && char.IsAsciiDigit(digits[place])).ToList();
        if (places.Count == 0)
        {
            return digits;
        }

        var at = dice.Of(places);
        return dice.Chance(0.5) && at + 1 < digits.Length && digits[at] != digits[at + 1]
            ? Exchange(digits, at)
            : $"{digits[..at]}{(char)('0' + ((digits[at] - '0' + dice.Between(1, 9)) % 10))}{digits[(at + 1)..]}";
    }

    private static string Exchange(string text, int at)
    {
        var first = Math.Min(at, text.Length - 2);
        return $"{text[..first]}{text[first + 1]}{text[first]}{text[(first + 2)..]}";
    }

    private static char Near(char letter, Dice dice)
    {
        var near = dice.Of(Neighbours[char.ToLowerInvariant(letter)].ToCharArray());
        return char.IsAsciiLetterUpper(letter) ? char.ToUpperInvariant(near) : near;
    }

    private static string Around(string row, int place) => $"{At(row, place - 1)}{At(row, place + 1)}";

    private static string At(string row, int place) => place >= 0 && place < row.Length ? $"{row[place]}" : "";
}
