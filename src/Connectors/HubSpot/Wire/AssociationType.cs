namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>What an association means.</summary>
internal sealed record AssociationType(string AssociationCategory, int AssociationTypeId);
