using System.Globalization;
using System.Text;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Hearth.Api.Identity;

/// <summary>A cursor as callers pass it on: opaque, and safe in an address.</summary>
internal static class CursorText
{
    private const char Separator = '\n';
    private const int Parts = 3;

    public static string Of(CaseCursor cursor) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Join(
        Separator, cursor.DecidedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), cursor.Record, cursor.Candidate)));

    /// <summary>Reads a cursor; false for a text that is none.</summary>
    public static bool TryRead(string text, out CaseCursor cursor)
    {
        cursor = default;
        string[] parts;
        try
        {
            parts = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)).Split(Separator);
        }
        catch (FormatException)
        {
            return false;
        }

        if (parts.Length != Parts || !EntityId.IsWellFormed(parts[2]) || parts[1].Split('/', Parts).Length < Parts
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks)
        {
            return false;
        }

        cursor = new CaseCursor(new DateTimeOffset(ticks, TimeSpan.Zero), RecordRef.Parse(parts[1]), new EntityId(parts[2]));
        return true;
    }
}
