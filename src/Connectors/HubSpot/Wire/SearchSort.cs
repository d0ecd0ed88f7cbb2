namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>How results are ordered.</summary>
internal sealed record SearchSort(string PropertyName, string Direction);
