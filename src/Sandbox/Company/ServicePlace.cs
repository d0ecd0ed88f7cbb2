namespace Hearth.Sandbox.Company;

/// <summary>A place where work is done: a ServiceTitan location.</summary>
/// <param name="Name">What the office calls it.</param>
/// <param name="Address">Where it is.</param>
internal sealed record ServicePlace(string Name, PostalAddress Address);
