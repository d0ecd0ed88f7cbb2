namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A pipeline with its stages.</summary>
internal sealed record Pipeline
{
    /// <summary>The id; absent in what we send.</summary>
    public string? Id { get; init; }

    /// <summary>The name that people see.</summary>
    public string Label { get; set; } = "";

    /// <summary>The place among the pipelines.</summary>
    public int DisplayOrder { get; init; }

    /// <summary>The stages.</summary>
    public IReadOnlyList<PipelineStage> Stages { get; set; } = [];
}
