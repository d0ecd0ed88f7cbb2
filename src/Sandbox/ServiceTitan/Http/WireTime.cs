using System.Globalization;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Reads the vendor's RFC 3339 times; one without a zone is UTC.</summary>
internal static class WireTime
{
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
