namespace Hearth.Sandbox.HubSpot;

/// <summary>One value of a history as a snapshot keeps it.</summary>
/// <param name="Value">The value.</param>
/// <param name="At">Milliseconds since 1970 UTC.</param>
/// <param name="Origin">Who set it: a place in the snapshot's origins.</param>
internal sealed record SavedRevision(string Value, long At, int Origin);
