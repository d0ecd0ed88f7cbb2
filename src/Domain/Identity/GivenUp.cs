namespace Hearth.Domain.Identity;

/// <summary>Something by which a household was known, and that it gave up.</summary>
/// <param name="Value">The email, phone or address.</param>
/// <param name="Until">When it was given up (UTC).</param>
public readonly record struct GivenUp<T>(T Value, DateTimeOffset Until);
