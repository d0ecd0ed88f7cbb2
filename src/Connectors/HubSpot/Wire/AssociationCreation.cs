namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>The body of a batch create.</summary>
internal sealed record AssociationCreation(IReadOnlyList<AssociationInput> Inputs);
