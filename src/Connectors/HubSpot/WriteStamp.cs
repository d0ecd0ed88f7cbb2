using Hearth.Connectors.HubSpot.Wire;

namespace Hearth.Connectors.HubSpot;

/// <summary>
/// When Hearth last wrote a record, noted in the record itself, so that a poll can leave our own writes in bulk out. It goes
/// with what is written anyway and is never a reason to write; Hearth searches by it and never reads it.
/// </summary>
public static class WriteStamp
{
    /// <summary>The property of contacts and deals, in milliseconds since 1970 (UTC).</summary>
    public const string Property = "hearth_written_at";

    /// <summary>An input with the stamp, or as it is where it writes nothing.</summary>
    internal static WriteInput On(WriteInput input, DateTimeOffset sentAt) => input.Properties.Count == 0
        ? input
        : input with { Properties = new Dictionary<string, string>(input.Properties) { [Property] = sentAt.ToUnixTimeMilliseconds().ToString() } };
}
