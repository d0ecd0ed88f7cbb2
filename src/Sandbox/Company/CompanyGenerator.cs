using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up a believable home-service company.</summary>
internal static class CompanyGenerator
{
    /// <summary>One lead, known to HubSpot only, for so many households.</summary>
    public const int HouseholdsPerLead = 10;

    /// <summary>The company of these options; always the same for the same options.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of households is outside of its range.</exception>
    public static HomeServiceCompany Generate(CompanyOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Households, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Households, CompanyOptions.HouseholdsMax, nameof(options));
        var faker = new Faker("en");
        var phones = new PhoneBook();
        var emails = new EmailBook();
        var technicians = TechnicianGenerator.Next(Seeds.Of(options.Seed, SeedStream.Technicians, 0), faker, phones);
        var contacts = new CrmContactGenerator(faker, phones, emails, options.Now);
        var people = new PeopleGenerator(faker, phones, emails);
        var jobs = new JobGenerator(technicians, options.Now);
        var households = new HouseholdGenerator(options, people, jobs, contacts);
        var company = new HomeServiceCompany(
            Catalogue.Branches,
            Catalogue.JobTypes,
            Catalogue.Campaigns,
            technicians,
            [.. Enumerable.Range(1, options.Households).Select(households.Next)],
            [.. Enumerable.Range(1, options.Households / HouseholdsPerLead).Select(number => Lead(options.Seed, contacts, number))]);
        return options.IsTidy
            ? company
            : Tangled(company, new TangleGenerator(
                options,
                new SecondCustomers(options.Now, people, jobs, contacts, emails),
                new SecondContacts(options.Now, people, contacts, emails)));
    }

    private static HomeServiceCompany Tangled(HomeServiceCompany company, TangleGenerator generator)
    {
        var tangles = company.Households.Select(generator.Next).ToList();
        return company with
        {
            Households = tangles.ConvertAll(tangle => tangle.Household),
            OtherCustomers = [.. tangles.SelectMany(tangle => tangle.Customers)],
            OtherContacts = [.. tangles.SelectMany(tangle => tangle.Contacts)],
        };
    }

    private static CrmContact Lead(int seed, CrmContactGenerator contacts, int number)
    {
        var random = Seeds.Of(seed, SeedStream.Lead, number);
        return contacts.Lead(random, random.Of(Catalogue.Branches)) with { Truth = new RecordTruth($"lead-{number}") };
    }
}
