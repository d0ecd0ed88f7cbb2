namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A record to read.</summary>
internal sealed record ReadInput(string Id);
