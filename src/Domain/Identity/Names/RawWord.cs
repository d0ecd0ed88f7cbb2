namespace Hearth.Domain.Identity.Names;

/// <summary>Where a word of letters, digits and apostrophes stands in a text as it was typed.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many it has.</param>
internal readonly record struct RawWord(int Start, int Length)
{
    public int End => Start + Length;

    public static List<RawWord> Of(string text)
    {
        var words = new List<RawWord>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '\u2019' or '.');
            if (isInside && start < 0)
            {
                start = i;
            }
            else if (!isInside && start >= 0)
            {
                words.Add(new RawWord(start, i - start));
                start = -1;
            }
        }

        return words;
    }
}
