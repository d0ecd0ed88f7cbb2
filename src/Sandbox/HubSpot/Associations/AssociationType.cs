namespace Hearth.Sandbox.HubSpot;

/// <summary>One meaning of an association in one direction.</summary>
/// <param name="Category"><c>HUBSPOT_DEFINED</c> or <c>USER_DEFINED</c>.</param>
/// <param name="Id">The type id.</param>
/// <param name="Label">The label, null for the unlabeled association.</param>
internal sealed record AssociationType(string Category, int Id, string? Label)
{
    public const string HubSpotDefined = "HUBSPOT_DEFINED";
    public const string UserDefined = "USER_DEFINED";

    /// <summary>The internal name of a label made by the portal.</summary>
    public string? Name { get; init; }

    /// <summary>Of this type a record has at most one towards each other object type.</summary>
    public bool IsPrimary => Category == HubSpotDefined && Label == AssociationTypeTable.Primary;
}
