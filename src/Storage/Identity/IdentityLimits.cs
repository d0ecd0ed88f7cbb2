namespace Hearth.Storage.Identity;

/// <summary>The bounds of the identity index.</summary>
public static class IdentityLimits
{
    /// <summary>The most records, entities, keys or links of one call.</summary>
    public const int BatchMax = 20_000;

    /// <summary>The most records that are decided at once: each may bring as many keys as a profile can have.</summary>
    public const int DecidedMax = BatchMax / (MatchKey.KeysMax + 1);

    /// <summary>The most cases of a page.</summary>
    public const int CasesPageMax = 1_000;
}
