using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Names;

/// <summary>Tells businesses from people, and gives a business its plain name.</summary>
internal static class BusinessReader
{
    private const int PersonWordsMax = 3;

    /// <summary>True when the name is that of a business.</summary>
    /// <param name="text">The name as it was typed, without office marks.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="isCommercial">The customer's type, where it is known.</param>
    public static bool Is(string text, List<string> tokens, bool? isCommercial)
    {
        var words = Words(tokens);
        if (words.Count == 0)
        {
            return false;
        }

        if (IsHousehold(words))
        {
            return isCommercial == true && !IsOf(words) && !words.Exists(PersonWords.IsGiven);
        }

        if (words.Exists(BusinessWords.Certain.Contains) || words.Exists(word => word is "of" or "for" or "at")
            || words.Exists(HasDigitInside) || char.IsAsciiDigit(words[0][0]))
        {
            return true;
        }

        var conjunction = tokens.LastIndexOf(NameTokens.And);
        if (conjunction > 0 && conjunction < tokens.Count - 1 && BusinessWords.AfterAnd.Contains(tokens[conjunction + 1]))
        {
            return true;
        }

        if (isCommercial == true)
        {
            return !IsPlainlyPeople(tokens, words);
        }

        return (words.Exists(BusinessWords.Likely.Contains) && !IsSurname(words) && !IsSurnameFirst(tokens))
            || (isCommercial is null && (IsPossessive(text, words) || IsFirm(tokens)))
            || (words[0] == "the" && words.Count > 2);
    }

    /// <summary>The folded name without legal forms and article, and with <c>and</c> for &amp;. Never empty for a name that has a
    /// letter.</summary>
    public static string Name(string text)
    {
        var folded = Folding.Fold(text.Contains('&') || text.Contains('+') ? text.Replace("&", " and ").Replace("+", " and ") : text);
        var words = folded.Split(' ').ToList();
        while (words.Count > 1 && words[0] == "the")
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && (BusinessWords.LegalForms.Contains(words[^1]) || words[^1] == "and"))
        {
            words.RemoveAt(words.Count - 1);
        }

        // Spelled with blanks or periods set wide: L L C.
        if (words.Count > 3 && words[^1] == "c" && words[^2] == "l" && words[^3] == "l")
        {
            words.RemoveRange(words.Count - 3, 3);
        }

        return string.Join(' ', words);
    }

    private static List<string> Words(List<string> tokens)
    {
        var words = new List<string>(tokens.Count);
        foreach (var token in tokens)
        {
            if (token is NameTokens.And or NameTokens.Comma)
            {
                continue;
            }

            if (token.Contains(' '))
            {
                words.AddRange(token.Split(' '));
            }
            else
            {
                words.Add(token);
            }
        }

        return words;
    }

    // "Smith Family", "Estate of John Smith", "Smith Living Trust".
    private static bool IsHousehold(List<string> words) =>
        words.Count > 1
        && !words.Exists(word => BusinessWords.Certain.Contains(word) && !PersonWords.Households.Contains(word))
        && ((words[^1] is "family" or "fam" or "residence" or "household" or "estate" or "familia")
            || IsOf(words)
            || (words.Exists(word => word is "trust" or "trustee" or "trustees")
                && words.Exists(word => PersonWords.FamilyTrusts.Contains(word) || PersonWords.IsGiven(word))));

    private static bool IsOf(List<string> words)
    {
        var of = words.IndexOf("of");
        return of is 1 or 2 && words[of - 1] is "estate" or "family" or "household" or "residence";
    }

    // A title, a given name behind a comma, or two given names joined speak for people even where the type is commercial.
    private static bool IsPlainlyPeople(List<string> tokens, List<string> words)
    {
        if (PersonWords.Titles.Contains(words[0]) && words.Count > 1)
        {
            return true;
        }

        var comma = tokens.IndexOf(NameTokens.Comma);
        if (comma is 1 && tokens.Count > 2 && PersonWords.IsGiven(tokens[2]))
        {
            return true;
        }

        var and = tokens.IndexOf(NameTokens.And);
        return and > 0 && and < tokens.Count - 2 && PersonWords.IsGiven(tokens[0]) && PersonWords.IsGiven(tokens[and + 1]);
    }

    // John Church, Mary Ann Banks: a known given name, and the word in the place of the family name.
    private static bool IsSurname(List<string> words)
    {
        var last = words.Count - 1;
        return words.Count <= PersonWordsMax && last > 0 && PersonWords.IsGiven(words[0])
            && words.FindIndex(BusinessWords.Likely.Contains) == last;
    }

    // Church, John.
    private static bool IsSurnameFirst(List<string> tokens) =>
        tokens.Count is > 2 and <= PersonWordsMax + 1 && tokens[1] == NameTokens.Comma
        && (BusinessWords.Surnames.Contains(tokens[0]) || PersonWords.IsGiven(tokens[2]));

    // Mary's, Wendy's Kitchen. "The Smith's" are a family.
    private static bool IsPossessive(string text, List<string> words) =>
        words[0] != "the" && (HasEnding(text, "'s") || HasEnding(text, "\u2019s"));

    private static bool HasEnding(string text, string ending)
    {
        var at = text.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
        return at > 0 && (at + ending.Length == text.Length || !char.IsLetter(text[at + ending.Length]));
    }

    // Smith & Jones: two words that are no given names.
    private static bool IsFirm(List<string> tokens) =>
        tokens.Count == 3 && tokens[1] == NameTokens.And && !PersonWords.IsGiven(tokens[0]) && !PersonWords.IsGiven(tokens[2])
        && tokens[0].Length > 1 && tokens[2].Length > 1;

    private static bool HasDigitInside(string word) =>
        PersonWords.Suffix(word) is null && word.AsSpan().ContainsAnyInRange('0', '9') && word.AsSpan().ContainsAnyExceptInRange('0', '9');
}
