namespace Hearth.Storage.Identity;

/// <summary>The bounds of the identity index.</summary>
public static class IdentityLimits
{
    /// <summary>The most records, entities, keys or links of one call.</summary>
    public const int BatchMax = 10_000;
}
