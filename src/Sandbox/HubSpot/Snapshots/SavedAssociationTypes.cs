namespace Hearth.Sandbox.HubSpot;

/// <summary>The association types that are not HubSpot's published ones, as a snapshot keeps them.</summary>
/// <param name="NextUserDefinedId">The id of the next label.</param>
/// <param name="NextUnpublishedId">The id of the next direction without a published one.</param>
/// <param name="Directions">The types of the directions that have any.</param>
/// <param name="Inverses">Labels with what the other record gets.</param>
internal sealed record SavedAssociationTypes(
    int NextUserDefinedId,
    int NextUnpublishedId,
    IReadOnlyList<SavedDirection> Directions,
    IReadOnlyList<SavedInverse> Inverses);
