namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One association with the types to create, or to take away.</summary>
internal sealed record AssociationInput(ObjectId From, ObjectId To, IReadOnlyList<AssociationType> Types);
