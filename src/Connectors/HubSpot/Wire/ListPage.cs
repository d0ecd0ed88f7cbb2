namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One page of a list.</summary>
internal sealed record ListPage
{
    /// <summary>The page.</summary>
    public List<ObjectRecord> Results { get; set => field = value ?? []; } = [];

    /// <summary>Where to go on; absent at the end.</summary>
    public Paging? Paging { get; init; }
}
