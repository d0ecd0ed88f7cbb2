using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>Street suffixes, read as one type however they are abbreviated.</summary>
internal static class StreetTypes
{
    private static readonly FrozenDictionary<string, (string Standard, string Primary)> ByWord = Index();

    /// <summary>The standard abbreviation of a suffix, or null.</summary>
    public static string? Standard(string word) => ByWord.TryGetValue(word, out var type) ? type.Standard : null;

    /// <summary>
    /// A word inside a street's name spelled out (<c>vly</c> is <c>valley</c>). <c>st</c> and <c>dr</c> stay: there they are a saint and a
    /// doctor.
    /// </summary>
    public static string SpelledOut(string word) => word switch
    {
        "st" or "dr" or "la" or "is" or "un" or "via" or "express" => word,
        _ => ByWord.TryGetValue(word, out var type) ? type.Primary : word,
    };

    /// <summary>The primary name of a suffix; other words stay.</summary>
    public static string Primary(string word) => ByWord.TryGetValue(word, out var type) ? type.Primary : word;

    private static FrozenDictionary<string, (string Standard, string Primary)> Index()
    {
        var types = new Dictionary<string, (string Standard, string Primary)>(StringComparer.Ordinal);
        foreach (var line in StreetTypeTable.Lines.Split('\n', StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ');
            foreach (var word in words)
            {
                types.TryAdd(word, (words[1], words[0]));
            }
        }

        return types.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
