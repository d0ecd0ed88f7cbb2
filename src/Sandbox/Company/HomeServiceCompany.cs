namespace Hearth.Sandbox.Company;

/// <summary>A whole home-service company before Hearth comes, as plain records.</summary>
/// <param name="Branches">Its branches.</param>
/// <param name="JobTypes">What it sells.</param>
/// <param name="Campaigns">How it is found.</param>
/// <param name="Technicians">Who does the work.</param>
/// <param name="Households">Its customers.</param>
/// <param name="Leads">HubSpot contacts that ServiceTitan knows nothing of.</param>
internal sealed record HomeServiceCompany(
    IReadOnlyList<Branch> Branches,
    IReadOnlyList<JobType> JobTypes,
    IReadOnlyList<Campaign> Campaigns,
    IReadOnlyList<Technician> Technicians,
    IReadOnlyList<Household> Households,
    IReadOnlyList<CrmContact> Leads);
