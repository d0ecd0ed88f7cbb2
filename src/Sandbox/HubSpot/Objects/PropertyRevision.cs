namespace Hearth.Sandbox.HubSpot;

/// <summary>One value that a property had, linked to the one before it.</summary>
/// <param name="value">The value; empty when it was cleared.</param>
/// <param name="timestamp">When it was set, in milliseconds since 1970 UTC.</param>
/// <param name="origin">Who set it.</param>
internal sealed class PropertyRevision(string value, long timestamp, ChangeOrigin origin)
{
    public string Value { get; } = value;

    public long Timestamp { get; } = timestamp;

    public ChangeOrigin Origin { get; } = origin;

    public PropertyRevision? Previous { get; set; }

    /// <summary>The revision that was in force at a time, or null where the property was not set then.</summary>
    public PropertyRevision? AsOf(long timestamp)
    {
        var revision = this;
        while (revision is not null && revision.Timestamp > timestamp)
        {
            revision = revision.Previous;
        }

        return revision;
    }
}
