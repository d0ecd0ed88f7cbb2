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
    IReadOnlyList<CrmContact> Leads)
{
    /// <summary>Customers that ServiceTitan has beside the households: some of them once more, their tenants, their successors.</summary>
    public IReadOnlyList<Household> OtherCustomers { get; init; } = [];

    /// <summary>Contacts of others that HubSpot has because of a household, and ServiceTitan has not.</summary>
    public IReadOnlyList<CrmContact> OtherContacts { get; init; } = [];

    /// <summary>Every customer of ServiceTitan.</summary>
    public IEnumerable<Household> Customers => Households.Concat(OtherCustomers);

    /// <summary>Every contact of HubSpot.</summary>
    public IEnumerable<CrmContact> Contacts => Customers.SelectMany(customer => customer.CrmContacts).Concat(Leads).Concat(OtherContacts);
}
