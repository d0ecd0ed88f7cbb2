namespace Hearth.Sandbox.HubSpot;

/// <summary>One stage of a pipeline.</summary>
internal sealed record PipelineStage(string Id, string Label, int DisplayOrder, IReadOnlyDictionary<string, string> Metadata, long CreatedAt)
{
    public long UpdatedAt { get; init; } = CreatedAt;
}
