using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>The names of streets, without number, direction and type.</summary>
internal static class StreetNames
{
    /// <summary>The street of every post office box.</summary>
    public const string PostOfficeBox = "po box";

    /// <summary>The name in words that are spelled out, with ordinals in digits.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="isTyped">True when a type or direction stands beside it, so that a bare number is an ordinal: 42 St.</param>
    public static string Read(List<string> words, bool isTyped)
    {
        var name = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && Ordinals.Of(words[i], words[i + 1]) is { } tens)
            {
                name.Add(tens);
                i++;
                continue;
            }

            name.Add(Word(words, i, isTyped));
        }

        if (name.IndexOf("mlk") is var king and >= 0)
        {
            name.RemoveAt(king);
            name.InsertRange(king, ["martin", "luther", "king"]);
        }

        // The same man with and without his title and suffix.
        if (name.Count > 3 && name.Contains("luther"))
        {
            name.RemoveAll(word => word is "dr" or "doctor" or "jr" or "junior" or "rev");
        }

        return name.Count == 1 ? name[0] : string.Join(' ', name);
    }

    /// <summary>
    /// True when one name may be the other with a slip, or the same numbered road with and without its owner. Names with numbers in them
    /// otherwise differ by their numbers.
    /// </summary>
    public static bool AreAlike(string a, string b)
    {
        if (HasDigit(a) || HasDigit(b))
        {
            return IsWithOwner(a, b) || IsWithOwner(b, a);
        }

        return Words.AreEqualWithoutBlanks(a, b) || Slips.AreLikely(a, b);
    }

    private static string Word(List<string> words, int i, bool isTyped)
    {
        var word = words[i];
        if (char.IsAsciiDigit(word[0]))
        {
            var isBare = !word.AsSpan().ContainsAnyExceptInRange('0', '9');
            return isBare && !(isTyped && words.Count == 1) ? word : Ordinals.Of(word) ?? word;
        }

        return i + 1 < words.Count && word is "st" or "ste" or "sainte"
            ? "saint"
            : Ordinals.Of(word) ?? StreetTypes.SpelledOut(word);
    }

    private static bool IsWithOwner(string road, string owned) =>
        road.StartsWith($"{HighwayReader.AnyRoad} ") && owned.Length > road.Length && owned.EndsWith($" {road}");

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');
}
