namespace Hearth.Sandbox.HubSpot;

/// <summary>An association as a snapshot keeps it, seen from the record that holds it.</summary>
/// <param name="TypeId">The other record's type.</param>
/// <param name="Id">The other record's id.</param>
/// <param name="Types">What it is to this one.</param>
internal sealed record SavedEdge(string TypeId, long Id, IReadOnlyList<AssociationType> Types);
