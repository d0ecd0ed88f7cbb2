namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One condition of a search.</summary>
internal sealed record SearchFilter(string PropertyName, string Operator, string? Value = null);
