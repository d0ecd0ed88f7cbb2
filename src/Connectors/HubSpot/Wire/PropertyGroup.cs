namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A group of properties.</summary>
internal sealed record PropertyGroup(string Name, string Label, int DisplayOrder);
