namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A list of definitions.</summary>
internal sealed record Listing<T>
{
    /// <summary>The definitions.</summary>
    public List<T> Results { get; set => field = value ?? []; } = [];
}
