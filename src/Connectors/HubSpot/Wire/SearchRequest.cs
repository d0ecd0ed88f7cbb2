namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>The body of a search.</summary>
internal sealed record SearchRequest(
    IReadOnlyList<SearchFilterGroup> FilterGroups, IReadOnlyList<SearchSort> Sorts, IReadOnlyList<string> Properties, int Limit);
