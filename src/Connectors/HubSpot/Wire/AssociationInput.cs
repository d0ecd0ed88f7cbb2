namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One association to create.</summary>
internal sealed record AssociationInput(ObjectId From, ObjectId To, IReadOnlyList<AssociationType> Types);
