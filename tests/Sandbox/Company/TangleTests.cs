using Hearth.Sandbox.Company;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Customer = Hearth.Sandbox.ServiceTitan.Customer;

namespace Hearth.Tests.Sandbox.Company;

/// <summary>What is untidy in a company, and what the seed knows of it.</summary>
public sealed class TangleTests
{
    private const int Seed = 7;
    private const int Households = 6 * TangleKinds.Cycle;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly HomeServiceCompany _company = CompanyGenerator.Generate(new(Seed, Households, Now));

    [Fact]
    public void Every_kind_of_case_is_there_and_few_households_are_one()
    {
        var kinds = _company.Customers.Select(customer => customer.Truth.Kind).Concat(_company.Contacts.Select(contact => contact.Truth.Kind)).ToHashSet();
        var plain = _company.Households.Count(household => household.Truth.Kind is CaseKind.Plain or CaseKind.SharedPhone);

        kinds.Should().BeEquivalentTo(Enum.GetValues<CaseKind>());
        plain.Should().BeGreaterThan(Households * 4 / 5);
        _company.OtherCustomers.Should().HaveCountLessThan(Households / 10);
        _company.OtherContacts.Should().NotBeEmpty().And.HaveCountLessThan(Households / 20);
    }

    [Fact]
    public void A_tidy_company_has_the_same_households_each_once()
    {
        var tidy = CompanyGenerator.Generate(new(Seed, Households, Now, IsTidy: true));

        tidy.Households.Select(household => (household.BillingAddress, household.CreatedAt))
            .Should().Equal(_company.Households.Select(household => (household.BillingAddress, household.CreatedAt)));
        tidy.OtherCustomers.Should().BeEmpty();
        tidy.OtherContacts.Should().BeEmpty();
        tidy.Customers.Select(customer => customer.Truth.Household).Should().OnlyHaveUniqueItems();
        tidy.Contacts.Should().OnlyContain(contact => contact.Truth.Kind == CaseKind.Plain && contact.Truth.Household.Length > 0);
    }

    [Fact]
    public void A_customer_that_is_there_twice_can_be_recognized_by_a_person()
    {
        var twins = _company.OtherCustomers.Where(customer => customer.Truth.Kind == CaseKind.CustomerTwice).ToList();

        twins.Should().NotBeEmpty();
        foreach (var twin in twins)
        {
            var first = _company.Households.Single(household => household.Truth == twin.Truth);
            var (one, other) = (first.People[0], twin.People[0]);
            (one.Email == other.Email || one.Phone == other.Phone).Should().BeTrue();
            twin.BillingAddress.Zip.Should().Be(first.BillingAddress.Zip);
        }
    }

    [Fact]
    public void Tenants_and_new_owners_are_nobody_else()
    {
        var households = _company.Households.Select(household => household.Truth.Household).ToHashSet();

        _company.OtherContacts.Should().OnlyContain(contact => !households.Contains(contact.Truth.Household));
        _company.OtherCustomers.Where(customer => customer.Truth.Kind is CaseKind.Landlord or CaseKind.NewOwners)
            .Should().NotBeEmpty().And.OnlyContain(customer => !households.Contains(customer.Truth.Household));
    }

    [Fact]
    public void Every_record_that_is_seeded_has_its_truth()
    {
        var tenant = new ServiceTitanTenant(new ServiceTitanOptions(), TimeProvider.System, Seed);
        var portal = new HubSpotPortal(new HubSpotPortalOptions(), TimeProvider.System);

        var truth = CompanySeeder.Seed(portal, tenant, new(Seed, Households, TimeProvider.System.GetUtcNow()));

        truth.Seed.Should().Be(Seed);
        Ids(SeededRecord.ServiceTitan, SeededRecord.Customer).Should().BeEquivalentTo(tenant.All<Customer>().Select(customer => $"{customer.Id}"));
        Ids(SeededRecord.HubSpot, SeededRecord.Contact).Should().BeEquivalentTo(portal.Records("contacts").Select(contact => contact.Id));
        truth.Records.Should().OnlyContain(record => record.Household.Length > 0);

        IEnumerable<string> Ids(string system, string type) =>
            truth.Records.Where(record => record.System == system && record.Type == type).Select(record => record.Id);
    }
}
