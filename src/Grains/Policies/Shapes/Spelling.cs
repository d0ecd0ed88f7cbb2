namespace Hearth.Grains.Policies.Shapes;

/// <summary>Guesses the word that was meant.</summary>
internal static class Spelling
{
    private const int ComparedLengthMax = 64;

    /// <summary>" Did you mean 'x'?", or nothing when no word is near.</summary>
    public static string Hint(string text, IEnumerable<string> words) =>
        Nearest(text, words) is { } word ? $" Did you mean '{word}'?" : string.Empty;

    /// <summary>The word that differs least, or null when the least differs in more than a third of its letters.</summary>
    public static string? Nearest(string text, IEnumerable<string> words)
    {
        if (text.Length is 0 or > ComparedLengthMax)
        {
            return null;
        }

        return words
            .Select(word => (Word: word, Edits: Edits(text.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(pair => pair.Edits <= Math.Max(2, pair.Word.Length / 3))
            .OrderBy(pair => pair.Edits)
            .Select(pair => pair.Word)
            .FirstOrDefault();
    }

    /// <summary>The Levenshtein distance.</summary>
    private static int Edits(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        var current = new int[to.Length + 1];
        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var replace = previous[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(replace, Math.Min(previous[column], current[column - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[to.Length];
    }
}
