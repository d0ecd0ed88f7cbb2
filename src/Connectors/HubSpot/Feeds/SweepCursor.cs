namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>How far a full sweep has come.</summary>
/// <param name="After">HubSpot's mark of the next page, or null at the beginning.</param>
/// <param name="StartedAt">When the sweep began, in milliseconds since 1970 (UTC), or null when it has ended.</param>
internal sealed record SweepCursor(string? After = null, long? StartedAt = null);
