namespace Hearth.Sandbox.HubSpot;

/// <summary>A search that passed HubSpot's checks.</summary>
/// <param name="Groups">A record matches when it meets every filter of any group; no groups match everything.</param>
/// <param name="Query">Words to look for in the default searchable properties.</param>
/// <param name="Sort">The property to sort by; null sorts by creation.</param>
/// <param name="Descending">Whether the greatest come first.</param>
/// <param name="Limit">How many to answer.</param>
/// <param name="After">How many to pass over.</param>
internal sealed record SearchRequest(
    IReadOnlyList<IReadOnlyList<SearchFilter>> Groups, string? Query, PropertyDefinition? Sort, bool Descending, int Limit, int After);
