namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A campaign with the names of what it refers to.</summary>
internal sealed record CampaignView(Campaign Campaign, CampaignCategory? Category, BusinessUnit? BusinessUnit);
