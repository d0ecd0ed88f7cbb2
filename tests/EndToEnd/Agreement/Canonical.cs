using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>
/// The few forms in which the two vendors' values are compared. Written for this judge alone: it must not repeat a mistake of
/// the program that it judges. Null means that there is no value, <see cref="Invalid"/> that it can mean nothing.
/// </summary>
internal static partial class Canonical
{
    /// <summary>A value that no system could send: it is parked at its source.</summary>
    public const string Invalid = "<invalid>";

    private const int NationalDigits = 10;

    /// <summary>Trimmed text.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The digits of a United States number without its country code.</summary>
    public static string? Phone(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length == NationalDigits + 1 && digits[0] == '1')
        {
            digits = digits[1..];
        }

        return digits.Length == NationalDigits && digits[0] > '1' && digits[3] > '1' ? digits : Invalid;
    }

    /// <summary>An email in lower case.</summary>
    public static string? Email(string? text) => Text(text) is not { } trimmed
        ? null
        : PlainEmail().IsMatch(trimmed) ? trimmed.ToLowerInvariant() : Invalid;

    /// <summary>
    /// An address's parts in one line, runs of blanks folded. The country is left out: ServiceTitan fills it in by itself where
    /// it is not told one.
    /// </summary>
    public static string? Address(params ReadOnlySpan<string?> parts)
    {
        var folded = parts.ToArray().Select(part => Blanks().Replace(part ?? "", " ").Trim()).ToList();
        return folded.TrueForAll(part => part.Length == 0) ? null : string.Join(" | ", folded);
    }

    /// <summary>True and false; an absent one is false.</summary>
    public static bool Flag(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>An instant in milliseconds since 1970, from ISO 8601 or from milliseconds.</summary>
    public static string? Instant(string? text) => Text(text) is not { } trimmed
        ? null
        : trimmed.All(char.IsAsciiDigit)
            ? trimmed
            : DateTimeOffset.Parse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                .ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>An amount with two decimals.</summary>
    public static string? Money(string? text) => Text(text) is { } trimmed
        ? decimal.Parse(trimmed, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture)
        : null;

    /// <summary>The words of an HTML fragment.</summary>
    public static string? Words(string? html) => Text(Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html ?? "", " ")), " "));

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@.]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainEmail();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();
}
