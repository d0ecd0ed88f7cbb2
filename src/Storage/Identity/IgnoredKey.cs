namespace Hearth.Storage.Identity;

/// <summary>A key that a person said is to be ignored.</summary>
/// <param name="Key">The key.</param>
/// <param name="Ignored">What they said.</param>
/// <param name="Lifted">Since when it counts again, and who said so; null while it is ignored.</param>
public sealed record IgnoredKey(MatchKey Key, KeyWord Ignored, KeyWord? Lifted);
