namespace Hearth.Sandbox.HubSpot;

/// <summary>
/// Everything that a portal keeps over a restart. Issued tokens, limits, counters, faults and undelivered webhooks are not kept.
/// </summary>
internal sealed record PortalSnapshot
{
    public required IReadOnlyList<SavedStore> Stores { get; init; }

    /// <summary>Who changed things; records and values point into it.</summary>
    public required IReadOnlyList<ChangeOrigin> Origins { get; init; }

    public required long NextPipelineId { get; init; }

    public required IReadOnlyList<SavedPipelines> Pipelines { get; init; }

    public required SavedAssociationTypes AssociationTypes { get; init; }

    public required SavedSubscriptions Subscriptions { get; init; }
}
