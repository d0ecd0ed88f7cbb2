using System.Globalization;

namespace Hearth.Storage.Entities;

/// <summary>A state's version as an ETag: its number as text; none before the first write.</summary>
internal static class StateVersion
{
    public static long FromETag(string? etag) =>
        string.IsNullOrEmpty(etag) ? 0 : long.Parse(etag, NumberStyles.None, CultureInfo.InvariantCulture);

    public static string ToETag(long version) => version.ToString(CultureInfo.InvariantCulture);
}
