using System.Text.RegularExpressions;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>Makes a vendor's words fit for logs and operators: they may repeat the value that was refused.</summary>
internal static partial class VendorMessage
{
    private const int CharactersMax = 500;
    private const string Hidden = "…";
    private const int MatchMilliseconds = 200;

    /// <summary>The message with everything quoted, every address and every longer run of digits replaced.</summary>
    public static string WithoutPersonalData(string message)
    {
        var clear = Personal().Replace(message.Length > CharactersMax ? message[..CharactersMax] : message, Hidden);
        return clear.Trim();
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+@\S+|\+?\d[\d\-\s().]{2,}\d""", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Personal();
}
