namespace Hearth.Sandbox.Company;

/// <summary>A marketing campaign, known to ServiceTitan by name and to the web by its utm values.</summary>
/// <param name="Number">1 based, unique in the company.</param>
/// <param name="Name">ServiceTitan's name of it.</param>
/// <param name="Category">ServiceTitan's campaign category.</param>
/// <param name="Source">The channel, also utm_source.</param>
/// <param name="Medium">The medium, also utm_medium.</param>
/// <param name="UtmCampaign">utm_campaign, or null for a campaign without a web page.</param>
/// <param name="AnalyticsSource">HubSpot's internal name of the original source that such a visitor gets.</param>
internal sealed record Campaign(
    int Number, string Name, string Category, string Source, string Medium, string? UtmCampaign, string AnalyticsSource);
