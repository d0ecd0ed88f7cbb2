using System.Text.Json;

namespace Hearth.Connectors.ServiceTitan.Feeds;

/// <summary>How far an export has been read.</summary>
/// <param name="From">The vendor's continuation token.</param>
/// <param name="CaughtUp">True once the end was reached: what follows is news, no longer backfill.</param>
internal sealed record FeedCursor(string From, bool CaughtUp)
{
    public string ToText() => JsonSerializer.Serialize(this, FeedJson.Default.FeedCursor);

    /// <summary>Reads a stored cursor; null when it is not one.</summary>
    public static FeedCursor? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, FeedJson.Default.FeedCursor) is { From.Length: > 0 } cursor ? cursor : null;
        }
        catch (JsonException)
        {
            // The caller decides what a cursor that nobody can read means.
            return null;
        }
    }
}
