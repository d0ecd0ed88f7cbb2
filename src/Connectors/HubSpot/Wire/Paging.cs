namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>The way to the next page.</summary>
internal sealed record Paging(PagingNext? Next);
