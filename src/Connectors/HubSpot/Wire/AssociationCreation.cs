namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>The body of a batch create, and of a batch that takes labels away.</summary>
internal sealed record AssociationCreation(IReadOnlyList<AssociationInput> Inputs);
