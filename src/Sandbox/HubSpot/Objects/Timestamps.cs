using System.Globalization;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The two forms in which HubSpot writes a time.</summary>
internal static class Timestamps
{
    private const string IsoFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Iso(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString(IsoFormat, CultureInfo.InvariantCulture);

    public static string Iso(DateTimeOffset time) => time.ToUniversalTime().ToString(IsoFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads ISO 8601 or milliseconds; null where it is neither.</summary>
    public static long? Parse(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return milliseconds is >= MinimumMilliseconds and <= MaximumMilliseconds ? milliseconds : null;
        }

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time.ToUnixTimeMilliseconds()
            : null;
    }

    private const long MinimumMilliseconds = -62_135_596_800_000;
    private const long MaximumMilliseconds = 253_402_300_799_999;
}
