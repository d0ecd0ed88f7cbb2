using System.Buffers;
using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Names;

/// <summary>A name as folded words, with commas and conjunctions among them.</summary>
internal static class NameTokens
{
    /// <summary>A comma.</summary>
    public const string Comma = ",";

    /// <summary>A conjunction: &amp;, and, plus, or a slash.</summary>
    public const string And = "&";

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\n\r\u00a0\u2002\u2003\u2009,;&+/");

    /// <summary>The tokens of a text; a word may hold a blank where a hyphen was.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<string>();
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(Separators);
            AddWord(tokens, end < 0 ? text : text[..end]);
            if (end < 0)
            {
                break;
            }

            switch (text[end])
            {
                case ',' or ';':
                    tokens.Add(Comma);
                    break;
                case '/' when tokens is [.., "w"]:
                    // "John w/ Mary Smith"
                    tokens[^1] = And;
                    break;
                case '&' or '+' or '/':
                    tokens.Add(And);
                    break;
            }

            text = text[(end + 1)..];
        }

        return tokens;
    }

    private static void AddWord(List<string> tokens, ReadOnlySpan<char> word)
    {
        // An email or a web address among the words is no name.
        if (word.IsEmpty || word.Contains('@'))
        {
            return;
        }

        var folded = Folding.Fold(word.ToString());
        if (folded is "and" or "und" or "or")
        {
            tokens.Add(And);
            return;
        }

        var dot = word.IndexOf('.');
        if (dot > 0 && dot < word.Length - 1 && !PersonWords.Credentials.Contains(folded))
        {
            // J.R. and St.John: a period between letters parts words.
            AddWord(tokens, word[..dot]);
            AddWord(tokens, word[(dot + 1)..]);
        }
        else if (folded.Length > 0)
        {
            tokens.Add(folded);
        }
    }
}
