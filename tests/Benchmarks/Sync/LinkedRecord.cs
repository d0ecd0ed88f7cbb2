namespace Hearth.Benchmarks.Sync;

/// <summary>A ServiceTitan record and the HubSpot record that shows it.</summary>
/// <param name="ServiceTitanId">The job's or customer's id.</param>
/// <param name="HubSpotId">The deal's or contact's id.</param>
/// <param name="HubSpotType"><c>deals</c> or <c>contacts</c>.</param>
internal sealed record LinkedRecord(long ServiceTitanId, string HubSpotId, string HubSpotType)
{
    /// <summary>The HubSpot record among all types, whose ids may be the same.</summary>
    public string Key => $"{HubSpotType}/{HubSpotId}";

    public bool IsJob => HubSpotType == "deals";
}
