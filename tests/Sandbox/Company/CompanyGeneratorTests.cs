using System.Text.Json;
using Hearth.Sandbox.Company;

namespace Hearth.Tests.Sandbox.Company;

public sealed class CompanyGeneratorTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static HomeServiceCompany Generate(int seed, int households) => CompanyGenerator.Generate(new(seed, households, Now));

    [Fact]
    public void The_same_seed_gives_the_same_company()
    {
        var first = JsonSerializer.Serialize(Generate(7, 120));
        var second = JsonSerializer.Serialize(Generate(7, 120));

        second.Should().Be(first);
    }

    [Fact]
    public void Another_seed_gives_another_company()
    {
        var first = Generate(7, 20).Households.Select(household => household.CustomerName);
        var second = Generate(8, 20).Households.Select(household => household.CustomerName);

        second.Should().NotEqual(first);
    }

    [Fact]
    public void A_larger_company_begins_with_the_households_of_a_smaller_one()
    {
        var small = Generate(7, 30).Households.Select(household => (household.CustomerName, household.BillingAddress));
        var large = Generate(7, 90).Households.Take(30).Select(household => (household.CustomerName, household.BillingAddress));

        large.Should().Equal(small);
    }

    [Fact]
    public void A_company_has_what_a_company_of_its_size_has()
    {
        var company = Generate(7, 2000);

        company.Branches.Should().HaveCount(2);
        company.Households.Should().HaveCount(2000);
        company.Leads.Should().HaveCount(200);
        Share(company, household => household.Kind == HouseholdKind.Commercial).Should().BeInRange(0.06, 0.10);
        Share(company, household => household.CrmContacts.Count > 0).Should().BeInRange(0.55, 0.67);
        Share(company, HasSpousesInHubSpotOnOnePhone).Should().BeInRange(0.02, 0.08);
        Share(company, household => household.CustomerName.Contains('&')).Should().BeInRange(0.05, 0.20);
    }

    [Fact]
    public void Jobs_are_in_every_state_even_in_a_small_company()
    {
        var states = Generate(7, JobGenerator.StateCycle).Households.SelectMany(household => household.Jobs).Select(job => job.State);

        states.Distinct().Should().BeEquivalentTo(Enum.GetValues<JobState>());
    }

    [Fact]
    public void Some_contact_methods_are_no_use_at_all()
    {
        var values = Generate(7, 200).Households.SelectMany(household => household.ContactMethods).ToList();

        values.Should().Contain(method => method.Type != ContactMethodType.Email && !method.Value.Any(char.IsAsciiDigit));
        values.Should().Contain(method => method.Type == ContactMethodType.Email && !method.Value.Contains(".example", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_company_without_households_is_only_a_catalogue()
    {
        var company = Generate(7, 0);

        company.Households.Should().BeEmpty();
        company.Leads.Should().BeEmpty();
        company.Technicians.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(CompanyOptions.HouseholdsMax + 1)]
    public void A_size_outside_of_the_range_is_refused(int households)
    {
        var generate = () => Generate(7, households);

        generate.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double Share(HomeServiceCompany company, Func<Household, bool> has) =>
        (double)company.Households.Count(has) / company.Households.Count;

    private static bool HasSpousesInHubSpotOnOnePhone(Household household) =>
        household.CrmContacts.Count > 1 && household.People.Count > 1 && household.People[0].Phone == household.People[1].Phone;
}
