namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A stage of a pipeline.</summary>
internal sealed record PipelineStage
{
    /// <summary>The id; absent in what we send.</summary>
    public string? Id { get; init; }

    /// <summary>The name that people see.</summary>
    public string Label { get; set; } = "";

    /// <summary>The place among the stages.</summary>
    public int DisplayOrder { get; init; }

    /// <summary>A deal stage needs its <c>probability</c>, from 0.0 to 1.0; <c>isClosed</c> says whether the deal is over.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; set; } = new Dictionary<string, string>();
}
