namespace Hearth.Sandbox.HubSpot;

/// <summary>Splits texts into the words that search knows.</summary>
internal static class SearchTokens
{
    public static HashSet<string> Of(string text)
    {
        var tokens = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        for (var place = 0; place <= text.Length; place++)
        {
            var isWord = place < text.Length && char.IsLetterOrDigit(text[place]);
            if (isWord && start < 0)
            {
                start = place;
            }
            else if (!isWord && start >= 0)
            {
                tokens.Add(text[start..place]);
                start = -1;
            }
        }

        return tokens;
    }
}
