namespace Hearth.Sandbox.HubSpot;

/// <summary>The association types of one direction.</summary>
/// <param name="From">HubSpot's id of the type that it starts from.</param>
/// <param name="To">HubSpot's id of the type that it leads to.</param>
/// <param name="Types">The unlabeled one first.</param>
internal sealed record SavedDirection(string From, string To, IReadOnlyList<AssociationType> Types);
