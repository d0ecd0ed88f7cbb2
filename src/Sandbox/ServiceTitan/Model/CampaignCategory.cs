namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A campaign category (marketing v2).</summary>
public sealed record CampaignCategory(
    long Id, string Name, DateTimeOffset CreatedOn, DateTimeOffset ModifiedOn, bool Active = true) : IRow;
