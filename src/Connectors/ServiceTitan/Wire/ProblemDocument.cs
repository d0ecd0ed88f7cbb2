namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>The vendor's error body.</summary>
internal sealed record ProblemDocument
{
    public string? Title { get; init; }

    public Dictionary<string, string[]?>? Errors { get; init; }
}
