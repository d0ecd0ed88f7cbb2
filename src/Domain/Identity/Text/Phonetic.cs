namespace Hearth.Domain.Identity.Text;

/// <summary>
/// The code of the New York State Identification and Intelligence System (Taft, 1970), known as NYSIIS: it keeps the place of vowels, which
/// serves Spanish names better than Soundex does. The code is not cut at six letters, as the original record layout asked for.
/// </summary>
public static class Phonetic
{
    private const int LettersMax = 60;

    /// <summary>
    /// The code of a surname or a street's name, in capitals; names that sound alike in English have the same code. Marks and everything
    /// that is no letter are ignored; a name without Latin letters (<c>42nd</c> has some, <c>42</c> has none) is its folded text.
    /// </summary>
    public static string Code(string name)
    {
        var folded = Folding.Fold(name);
        // Two more than the letters: some rules write up to two letters ahead.
        Span<char> letters = stackalloc char[LettersMax + 2];
        var length = 0;
        foreach (var letter in folded)
        {
            if (char.IsAsciiLetterLower(letter) && length < LettersMax)
            {
                letters[length++] = (char)(letter & ~0x20);
            }
        }

        if (length == 0)
        {
            return folded;
        }

        letters[length..].Fill(' ');
        Begin(letters[..length]);
        length = End(letters, length);
        return Key(letters, length);
    }

    private static void Begin(Span<char> name)
    {
        ReadOnlySpan<char> start = name;
        if (start.StartsWith("MAC"))
        {
            name[1] = 'C';
        }
        else if (start.StartsWith("KN"))
        {
            name[0] = 'N';
        }
        else if (start.StartsWith("K"))
        {
            name[0] = 'C';
        }
        else if (start.StartsWith("PH") || start.StartsWith("PF"))
        {
            name[..2].Fill('F');
        }
        else if (start.StartsWith("SCH"))
        {
            name[..3].Fill('S');
        }
    }

    private static int End(Span<char> letters, int length)
    {
        if (length < 2)
        {
            return length;
        }

        var replaced = (letters[length - 2], letters[length - 1]) switch
        {
            ('E' or 'I', 'E') => 'Y',
            ('D' or 'R' or 'N', 'T') or ('R' or 'N', 'D') => 'D',
            _ => ' ',
        };
        if (replaced == ' ')
        {
            return length;
        }

        letters[length - 2] = replaced;
        letters[length - 1] = ' ';
        return length - 1;
    }

    private static string Key(Span<char> letters, int length)
    {
        Span<char> key = stackalloc char[LettersMax];
        key[0] = letters[0];
        var size = 1;
        for (var i = 1; i < length; i++)
        {
            Transcode(letters, i);
            if (letters[i] != letters[i - 1])
            {
                key[size++] = letters[i];
            }
        }

        if (size > 1 && key[size - 1] == 'S')
        {
            size--;
        }

        if (size > 2 && key[size - 2] == 'A' && key[size - 1] == 'Y')
        {
            key[size - 2] = 'Y';
            size--;
        }

        if (size > 1 && key[size - 1] == 'A')
        {
            size--;
        }

        return key[..size].ToString();
    }

    private static void Transcode(Span<char> letters, int i)
    {
        var (previous, next) = (letters[i - 1], letters[i + 1]);
        switch (letters[i])
        {
            case 'E' when next == 'V':
                (letters[i], letters[i + 1]) = ('A', 'F');
                break;
            case 'A' or 'E' or 'I' or 'O' or 'U':
                letters[i] = 'A';
                break;
            case 'Q':
                letters[i] = 'G';
                break;
            case 'Z':
                letters[i] = 'S';
                break;
            case 'M':
                letters[i] = 'N';
                break;
            case 'K':
                letters[i] = next == 'N' ? 'N' : 'C';
                break;
            case 'S' when next == 'C' && letters[i + 2] == 'H':
                letters.Slice(i, 3).Fill('S');
                break;
            case 'P' when next == 'H':
                letters.Slice(i, 2).Fill('F');
                break;
            case 'H' when !IsVowel(previous) || !IsVowel(next):
            case 'W' when IsVowel(previous):
                letters[i] = previous;
                break;
        }
    }

    private static bool IsVowel(char letter) => letter is 'A' or 'E' or 'I' or 'O' or 'U';
}
