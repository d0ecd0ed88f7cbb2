namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What a campaign costs a day in one month (marketing v2).</summary>
public sealed record CampaignCost(
    long Id,
    long CampaignId,
    int Year,
    int Month,
    decimal DailyCost,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    bool Active = true) : IRow;
