namespace Hearth.Contracts.Identity;

/// <summary>Why a key that a person typed was not taken.</summary>
public enum KeyRefusal
{
    /// <summary>It was.</summary>
    None,

    /// <summary>It is no complete phone number, email or domain.</summary>
    Unreadable,

    /// <summary>The account's connections are of several regions, which read the number differently.</summary>
    OfSeveralRegions,

    /// <summary>The domain is a public mail provider's: nobody is looked up by it.</summary>
    OfAProvider,

    /// <summary>It is not ignored, so it counts already.</summary>
    NotIgnored,
}
