namespace Hearth.Sandbox.HubSpot;

/// <summary>The subscription of the portal, which decides its limits and what it may create.</summary>
public enum HubSpotTier
{
    /// <summary>100 calls in 10 s, 250,000 a day; one deal pipeline.</summary>
    Free,

    /// <summary>100 calls in 10 s, 250,000 a day.</summary>
    Starter,

    /// <summary>190 calls in 10 s, 625,000 a day.</summary>
    Professional,

    /// <summary>190 calls in 10 s, 1,000,000 a day.</summary>
    Enterprise,
}
