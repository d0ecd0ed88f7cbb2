namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A change of a phone number or email.</summary>
internal sealed record ContactPatch(string Value);
