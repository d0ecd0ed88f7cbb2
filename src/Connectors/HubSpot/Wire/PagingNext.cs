namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>The next page's mark.</summary>
internal sealed record PagingNext(string? After);
