namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One association type of a portal in one direction. Its label is null for the plain one.</summary>
internal sealed record AssociationLabel(string Category, int TypeId, string? Label);
