namespace Hearth.Sandbox.HubSpot;

/// <summary>A label and what the other record gets.</summary>
/// <param name="Label">The label.</param>
/// <param name="Inverse">The other record's.</param>
internal sealed record SavedInverse(AssociationType Label, AssociationType Inverse);
