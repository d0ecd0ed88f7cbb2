namespace Hearth.Sandbox.HubSpot;

/// <summary>What one step changed of a portal, as a journal keeps it. What is null stayed as it was.</summary>
internal sealed record PortalStep
{
    /// <summary>The whole portal after a reset; nothing else is given then.</summary>
    public PortalSnapshot? Whole { get; init; }

    public IReadOnlyList<StoreStep> Stores { get; init; } = [];

    /// <summary>Who changed things; records and values of this step point into it.</summary>
    public IReadOnlyList<ChangeOrigin> Origins { get; init; } = [];

    public long? NextPipelineId { get; init; }

    public IReadOnlyList<SavedPipelines>? Pipelines { get; init; }

    public SavedAssociationTypes? AssociationTypes { get; init; }

    public SavedSubscriptions? Subscriptions { get; init; }
}
