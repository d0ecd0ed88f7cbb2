namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A label to create: what the second record is to the first one, and the other way round.</summary>
internal sealed record LabelCreation(string Name, string Label, string InverseLabel);
