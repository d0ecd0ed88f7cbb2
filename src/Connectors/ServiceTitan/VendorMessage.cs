using System.Text.RegularExpressions;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>Makes a vendor's words fit for logs and operators: they may repeat the value that was refused.</summary>
internal static partial class VendorMessage
{
    // Cut only after the values are hidden: a quotation that lost its end would no longer be known as one.
    private const int CharactersReadMax = 2_000;
    private const int CharactersMax = 500;
    private const string Hidden = "…";
    private const int MatchMilliseconds = 500;

    /// <summary>The message with everything quoted, every address and every longer run of digits replaced.</summary>
    public static string WithoutPersonalData(string message)
    {
        var clear = Personal().Replace(message.Length > CharactersReadMax ? message[..CharactersReadMax] : message, Hidden).Trim();
        return clear.Length > CharactersMax ? clear[..CharactersMax] : clear;
    }

    // Apostrophes within words neither open nor close a quotation: "can't be 'O'Brien'".
    [GeneratedRegex(
        """(?<!\w)'.*?'(?!\w)|"[^"]*"|\S+@\S+|\+?\d[\d\-\s().]{2,}\d""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        MatchMilliseconds)]
    private static partial Regex Personal();
}
