namespace Hearth.Sandbox.HubSpot;

/// <summary>Why one value was refused, in HubSpot's words.</summary>
/// <param name="Property">The property's name as it was sent.</param>
/// <param name="Code">The code, as <c>INVALID_OPTION</c>.</param>
/// <param name="Message">The sentence.</param>
internal sealed record PropertyFault(string Property, string Code, string Message);
