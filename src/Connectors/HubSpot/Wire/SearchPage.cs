namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One page of search results.</summary>
internal sealed record SearchPage
{
    /// <summary>How many records match, far beyond what can be paged through.</summary>
    public long Total { get; init; }

    /// <summary>The page.</summary>
    public List<ObjectRecord> Results { get; set => field = value ?? []; } = [];
}
