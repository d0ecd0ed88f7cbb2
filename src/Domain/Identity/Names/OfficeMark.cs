using System.Buffers;
using System.Collections.Frozen;
using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Names;

/// <summary>
/// The marks that office staff type into a name before they merge or retire its record. <c>DUPLICATE</c> and its like count wherever
/// they begin or end a name; words that are also names (<c>Old</c>) count only when punctuation sets them apart.
/// </summary>
internal static class OfficeMark
{
    private const int RoundsMax = 6;
    private const int PhraseWordsMax = 4;
    private const int FirstWordMax = 16;

    // What sets a mark apart. A comma does not ("Old, John"), and a hyphen needs a blank beside it ("Old-Smith").
    private static readonly SearchValues<char> Fences = SearchValues.Create("*:_|()[]{}<>!~#=\u2013\u2014");

    private static readonly FrozenSet<string> Certain = WordTable.OfLines("""
        duplicate
        duplicates
        duplicated
        duplicate acct
        duplicate account
        duplicate customer
        duplicate record
        duplicate contact
        dup
        dups
        dupe
        dupes
        possible duplicate
        possible dup
        do not use
        dont use
        do not book
        dnu
        merge
        merged
        merging
        to merge
        to be merged
        needs merge
        need to merge
        needs to be merged
        please merge
        delete
        deleted
        to be deleted
        please delete
        """);

    private static readonly FrozenSet<string> Fenced = WordTable.OfLines("""
        old
        old account
        old acct
        old customer
        old record
        inactive
        inactivated
        deactivated
        deactivate
        archive
        archived
        void
        closed
        bad
        wrong
        obsolete
        moved
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWordsBySpan =
        Certain.Concat(Fenced).Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    // What may follow a mark before the name begins: "DUPLICATE OF John Smith", "MERGED INTO John Smith".
    private static readonly FrozenSet<string> Links = WordTable.Of("of with into to w acct account record customer contact see use");

    /// <summary>Takes the marks off a text.</summary>
    /// <param name="text">The name as it was typed.</param>
    /// <param name="isMarked">True when there was one.</param>
    public static string Strip(string text, out bool isMarked)
    {
        isMarked = false;
        if (!MayBeMarked(text))
        {
            return text;
        }

        for (var round = 0; round < RoundsMax; round++)
        {
            if (StripStart(text) is { } behind)
            {
                text = behind;
            }
            else if (StripEnd(text) is { } before)
            {
                text = before;
            }
            else
            {
                break;
            }

            isMarked = true;
        }

        return text;
    }

    /// <summary>False for nearly every name, and quickly.</summary>
    private static bool MayBeMarked(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[FirstWordMax];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                if (length < FirstWordMax)
                {
                    word[length] = (char)(text[i] | 0x20);
                }

                length++;
            }
            else if (!(i < text.Length && text[i] is '\'' or '\u2019' or '.'))
            {
                if (length is > 1 and <= FirstWordMax && FirstWordsBySpan.Contains(word[..length]))
                {
                    return true;
                }

                length = 0;
            }

            if (length == 2 && word[0] == word[1] && word[0] is 'z' or 'x')
            {
                return true;
            }
        }

        return false;
    }

    private static string? StripStart(string text)
    {
        var words = RawWord.Of(text);
        if (words.Count == 0)
        {
            return null;
        }

        if (Repeated(text.AsSpan(words[0].Start, words[0].Length)) is var letters and > 0 && (words.Count > 1 || letters < words[0].Length))
        {
            return text[(words[0].Start + letters)..];
        }

        for (var count = Math.Min(PhraseWordsMax, words.Count); count > 0; count--)
        {
            var phrase = Phrase(text, words, 0, count);
            if (Certain.Contains(phrase)
                || (Fenced.Contains(phrase) && (IsFenced(text, 0, words[0].Start) || IsFenced(text, words, count))))
            {
                return text[Behind(text, words, count)..];
            }
        }

        return null;
    }

    /// <summary>A mark at the end, or one that punctuation sets off and that says more behind it: "John Smith - DUPLICATE OF
    /// 1234".</summary>
    private static string? StripEnd(string text)
    {
        var words = RawWord.Of(text);
        for (var first = 1; first < words.Count; first++)
        {
            var isFenced = IsFenced(text, words, first);
            for (var count = Math.Min(PhraseWordsMax, words.Count - first); count > 0; count--)
            {
                var isLast = first + count == words.Count;
                var phrase = Phrase(text, words, first, count);
                if ((Certain.Contains(phrase) && (isLast || isFenced)) || (Fenced.Contains(phrase) && isLast && isFenced))
                {
                    return text[..words[first - 1].End];
                }
            }
        }

        return null;
    }

    private static int Behind(string text, List<RawWord> words, int next)
    {
        while (next < words.Count
            && (Links.Contains(Phrase(text, words, next, 1)) || IsNumber(text.AsSpan(words[next].Start, words[next].Length))))
        {
            next++;
        }

        return next < words.Count ? words[next].Start : text.Length;
    }

    // No name begins with two z or two x; both sort a record to the end of the list.
    private static int Repeated(ReadOnlySpan<char> word)
    {
        var letter = (char)(word[0] | 0x20);
        var length = word.IndexOfAnyExcept(letter, (char)(letter & ~0x20));
        length = length < 0 ? word.Length : length;
        return letter is 'z' or 'x' && length >= 2 ? length : 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static string Phrase(string text, List<RawWord> words, int first, int count)
    {
        var phrase = text.AsSpan()[words[first].Start..words[first + count - 1].End];
        // Marks are plain English; folding would take the accent off a name such as Dupé.
        var plain = phrase.ToString().Replace('\u2019', '\'');
        return System.Text.Ascii.IsValid(plain) ? Folding.Fold(plain) : "";
    }

    private static bool IsFenced(string text, List<RawWord> words, int second) =>
        IsFenced(text, words[second - 1].End, second < words.Count ? words[second].Start : text.Length);

    private static bool IsFenced(string text, int start, int end)
    {
        var gap = text.AsSpan(start, end - start);
        return gap.ContainsAny(Fences) || (gap.Length > 1 && gap.Contains('-'));
    }
}
