using System.Collections.Immutable;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>Whether a write can be said in HubSpot's terms at all.</summary>
internal abstract record Preparation
{
    private Preparation()
    {
    }

    /// <summary>It can.</summary>
    public sealed record Ready(PreparedWrite Write) : Preparation;

    /// <summary>It can't, because of these fields.</summary>
    public sealed record Unfit(ImmutableArray<string> Fields, string Message) : Preparation;
}
