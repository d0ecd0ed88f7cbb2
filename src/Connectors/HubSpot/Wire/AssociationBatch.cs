namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>What a batch create came to.</summary>
internal sealed record AssociationBatch
{
    /// <summary>The associations that stand.</summary>
    public List<AssociatedPair> Results { get; set => field = value ?? []; } = [];

    /// <summary>What went wrong with the others.</summary>
    public List<ErrorBody> Errors { get; set => field = value ?? []; } = [];
}
