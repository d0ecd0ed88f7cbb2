namespace Hearth.Sandbox.HubSpot;

/// <summary>
/// The subscription of the portal: what it may create. The limits that go with it in HubSpot are options of their own, so that a
/// test can set them alone.
/// </summary>
public enum HubSpotTier
{
    /// <summary>One pipeline for each type. HubSpot's limits: 100 calls in 10 s, 250,000 a day.</summary>
    Free,

    /// <summary>Several pipelines. HubSpot's limits: 100 calls in 10 s, 250,000 a day.</summary>
    Starter,

    /// <summary>Several pipelines. HubSpot's limits: 190 calls in 10 s, 625,000 a day.</summary>
    Professional,

    /// <summary>Several pipelines. HubSpot's limits: 190 calls in 10 s, 1,000,000 a day.</summary>
    Enterprise,
}
