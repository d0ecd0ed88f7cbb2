using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Sandbox.Company;

/// <summary>Fills both vendors with one company, in process and in its past.</summary>
internal static class CompanySeeder
{
    /// <summary>Generates the company and loads it into an empty portal and an empty tenant. Nothing is sent as a webhook.</summary>
    /// <returns>To whom each seeded record belongs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of households is outside of its range.</exception>
    public static CompanyTruth Seed(HubSpotPortal portal, ServiceTitanTenant tenant, CompanyOptions options)
    {
        var company = CompanyGenerator.Generate(options);
        return new CompanyTruth(
            options.Seed, [.. ServiceTitanSeeder.Seed(tenant, company, options.Now), .. HubSpotSeeder.Seed(portal, company, options.Now)]);
    }
}
