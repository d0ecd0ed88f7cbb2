using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Names;

/// <summary>The part of a typed text that is the name.</summary>
internal static class NameText
{
    private static readonly string[] CareOf = ["c/o ", "c/o:", "c.o. ", "attn ", "attn:", "attn. ", "attention:"];
    private static readonly string[] TradesAs = [" dba ", " d/b/a ", " d.b.a. "];

    /// <summary>
    /// Without remarks in brackets or quotation marks and without "care of": "John Smith (rental)", "Smith c/o Jones". Where nothing else
    /// is there, the remark is the name. Of "John Smith dba Smith Plumbing" the business is the name.
    /// </summary>
    public static string Core(string text)
    {
        foreach (var word in TradesAs)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + word.Length < text.Length)
            {
                text = text[(at + word.Length)..];
            }
        }

        foreach (var word in CareOf)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            // Inside a word it is none: "Mc/o".
            if (at == 0 || (at > 0 && !char.IsLetterOrDigit(text[at - 1])))
            {
                var before = text[..at];
                text = HasLetter(before) ? before : text[(at + word.Length)..];
            }
        }

        text = WithoutRole(text);
        var bare = WithoutRemarks(text);
        return HasLetter(bare) ? bare : text;
    }

    // "Tenant: John Smith", "Owner - John Smith", "John Smith - Landlord".
    private static string WithoutRole(string text)
    {
        var colon = text.IndexOf(':');
        if (colon > 0 && HasLetter(text[(colon + 1)..]))
        {
            text = text[(colon + 1)..];
        }

        var dash = text.AsSpan().IndexOf(" - ");
        if (dash <= 0)
        {
            return text;
        }

        var (before, behind) = (text[..dash], text[(dash + 3)..]);
        return IsRole(before) && HasLetter(behind) ? behind : IsRole(behind) && HasLetter(before) ? before : text;
    }

    private static bool IsRole(string text)
    {
        var folded = Folding.Fold(text);
        return folded.Length == 0 || PersonWords.Roles.Contains(Words.First(folded).ToString());
    }

    private static string WithoutRemarks(string text)
    {
        if (!text.AsSpan().ContainsAny("([{\"\u201c"))
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        var closing = '\0';
        foreach (var letter in text)
        {
            if (closing != '\0')
            {
                closing = letter == closing ? '\0' : closing;
                continue;
            }

            closing = letter switch
            {
                '(' => ')',
                '[' => ']',
                '{' => '}',
                '"' => '"',
                '\u201c' => '\u201d',
                _ => '\0',
            };
            kept.Append(closing == '\0' ? letter : ' ');
        }

        return kept.ToString();
    }

    private static bool HasLetter(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }
}
