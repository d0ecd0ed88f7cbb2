namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>An answer that has no body.</summary>
internal sealed record NoContent;
