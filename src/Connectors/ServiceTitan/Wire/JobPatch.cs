namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A change of a job; what is null is left out and stays as it is.</summary>
internal sealed record JobPatch
{
    public string? Summary { get; init; }

    public ExternalDataUpdate? ExternalData { get; init; }
}
