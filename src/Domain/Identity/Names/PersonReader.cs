namespace Hearth.Domain.Identity.Names;

/// <summary>Reads the words of one person's name.</summary>
internal static class PersonReader
{
    /// <summary>Reads words without commas in the order given, middle, family; one word alone is a given name if it is known as
    /// one.</summary>
    public static PersonName Read(IEnumerable<string> tokens)
    {
        var words = Clean(tokens, out var suffix);
        if (words.Count == 0)
        {
            return PersonName.Empty;
        }

        if (words.Count == 1)
        {
            return IsGivenAlone(words[0]) ? new PersonName(words[0], "", "", suffix) : new PersonName("", "", words[0], suffix);
        }

        var family = FamilyStart(words);
        return new PersonName(words[0], Join(words, 1, family), Join(words, family, words.Count), suffix);
    }

    /// <summary>Reads "family, given middle".</summary>
    public static PersonName Read(IReadOnlyList<string> before, IReadOnlyList<string> behind)
    {
        var given = Clean(behind, out var suffix);
        if (given.Count == 0)
        {
            return Read(before);
        }

        var family = Clean(before, out var familySuffix);
        return new PersonName(
            given[0], Join(given, 1, given.Count), Join(family, 0, family.Count), suffix.Length > 0 ? suffix : familySuffix);
    }

    /// <summary>Reads given names that share another's family name.</summary>
    public static PersonName Given(IEnumerable<string> tokens)
    {
        var words = Clean(tokens, out var suffix);
        return words.Count == 0 ? PersonName.Empty : new PersonName(words[0], Join(words, 1, words.Count), "", suffix);
    }

    /// <summary>The words of a family name, without suffix.</summary>
    public static string Family(IEnumerable<string> tokens, out string suffix)
    {
        var words = Clean(tokens, out suffix);
        return Join(words, 0, words.Count);
    }

    /// <summary>Without titles, placeholders, credentials and the suffix.</summary>
    private static List<string> Clean(IEnumerable<string> tokens, out string suffix)
    {
        var words = tokens.Where(word => word is not (NameTokens.And or NameTokens.Comma) && !IsNumber(word)).ToList();
        suffix = "";
        while (words.Count > 0 && (PersonWords.Titles.Contains(words[0]) || (PlaceholderNames.IsPart(words[0]) && !HasSuffix(words[0]))))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 0)
        {
            var last = words[^1];
            if (suffix.Length == 0 && PersonWords.Suffix(last) is { } found && (words.Count > 2 || last.Length > 1))
            {
                suffix = found;
            }
            else if (!(words.Count > 2 && PersonWords.Credentials.Contains(last)) && !PlaceholderNames.IsPart(last))
            {
                break;
            }

            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    private static bool HasSuffix(string word) => PersonWords.Suffix(word) is not null;

    private static bool IsNumber(string word) => !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool IsGivenAlone(string word) =>
        word.Length == 1 || (PersonWords.IsGiven(word) && !PersonWords.SpanishSurnames.Contains(word));

    private static int FamilyStart(List<string> words)
    {
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (PersonWords.Particles.Contains(words[i]))
            {
                return i;
            }
        }

        return words.Count > 2 && PersonWords.SpanishSurnames.Contains(words[^1]) && PersonWords.SpanishSurnames.Contains(words[^2])
            ? words.Count - 2
            : words.Count - 1;
    }

    private static string Join(List<string> words, int start, int end) => (end - start) switch
    {
        <= 0 => "",
        1 => words[start],
        _ => string.Join(' ', words.GetRange(start, end - start)),
    };
}
