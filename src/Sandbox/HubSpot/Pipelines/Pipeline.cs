namespace Hearth.Sandbox.HubSpot;

/// <summary>An ordered set of stages that records move through.</summary>
internal sealed record Pipeline(string Id, string Label, int DisplayOrder, IReadOnlyList<PipelineStage> Stages, long CreatedAt)
{
    public long UpdatedAt { get; init; } = CreatedAt;

    public PipelineStage? FindStage(string id) => Stages.FirstOrDefault(stage => stage.Id == id);
}
