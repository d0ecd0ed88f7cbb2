namespace Hearth.Sandbox.HubSpot;

/// <summary>
/// Everything that a portal keeps over a restart. Issued tokens, limits, counters, faults and undelivered webhooks are not kept.
/// </summary>
internal sealed record PortalSnapshot
{
    public required IReadOnlyList<StoreSnapshot> Stores { get; init; }

    /// <summary>Who changed things; records and values point into it.</summary>
    public required IReadOnlyList<ChangeOrigin> Origins { get; init; }

    public required long NextPipelineId { get; init; }

    public required IReadOnlyList<PipelineSnapshot> Pipelines { get; init; }

    public required AssociationTypesSnapshot AssociationTypes { get; init; }

    public required SubscriptionsSnapshot Subscriptions { get; init; }
}
