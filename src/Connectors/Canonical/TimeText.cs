using System.Globalization;
using Hearth.Domain.Values;

namespace Hearth.Connectors.Canonical;

/// <summary>Instants and dates as canonical text.</summary>
internal static class TimeText
{
    private const string InstantForm = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const string DateForm = "yyyy-MM-dd";
    private const string InstantAccepted = "An ISO 8601 date and time such as 2026-03-01T17:30:00Z, or milliseconds since 1970.";
    private const string DateAccepted = "A date such as 2026-03-01, or an instant at midnight UTC.";

    // The bounds that DateTimeOffset itself accepts.
    private static readonly long EarliestMilliseconds = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long LatestMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private static readonly string[] Forms =
    [
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK",
    ];

    public static Canonicalization Instant(string? raw)
    {
        var text = raw?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return Canonicalization.Valid(FieldValue.Empty);
        }

        return Parse(text) is { } instant ? Instant(instant) : Canonicalization.Invalid(FindingCode.InvalidDate, InstantAccepted);
    }

    public static Canonicalization Instant(DateTimeOffset? instant) =>
        Canonicalization.Valid(instant?.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture));

    public static Canonicalization Date(string? raw)
    {
        var text = raw?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return Canonicalization.Valid(FieldValue.Empty);
        }

        if (DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return Canonicalization.Valid(text);
        }

        return Parse(text) is { } instant && instant.UtcDateTime.TimeOfDay == TimeSpan.Zero
            ? Canonicalization.Valid(instant.UtcDateTime.ToString(DateForm, CultureInfo.InvariantCulture))
            : Canonicalization.Invalid(FindingCode.InvalidDate, DateAccepted);
    }

    /// <summary>The instant with the vendor's full precision, or null when the text is none.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return milliseconds >= EarliestMilliseconds && milliseconds <= LatestMilliseconds
                ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                : null;
        }

        return DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
    }
}
