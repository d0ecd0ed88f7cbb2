namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>Conditions that must all hold.</summary>
internal sealed record SearchFilterGroup(IReadOnlyList<SearchFilter> Filters);
