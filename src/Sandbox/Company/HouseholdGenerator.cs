using System.Diagnostics;
using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up a household with everything that is its own.</summary>
internal sealed class HouseholdGenerator(
    CompanyOptions options, PeopleGenerator people, JobGenerator jobs, CrmContactGenerator contacts)
{
    private const float CommercialShare = 0.08f;
    private const float LandlordShare = 0.04f;
    private const float DoNotMailShare = 0.07f;
    private const int HistoryDays = 730;
    private const int YoungestDays = 6;
    private const int PlacesMax = 5;

    /// <summary>The household of that number; the same whatever the size of the company, save for the phones and emails already given.</summary>
    public Household Next(int number)
    {
        var random = Seeds.Of(options.Seed, SeedStream.Household, number);
        var kind = Kind(random);
        var branch = random.Of(Catalogue.Branches);
        var since = random.Between(options.Now.AddDays(-HistoryDays), options.Now.AddDays(-YoungestDays));
        var business = kind == HouseholdKind.Commercial ? people.Business(random) : null;
        var members = business is null ? people.Home(random, branch) : [people.Clerk(random, branch, business)];
        var name = business ?? CustomerName(random, members);
        var address = AddressGenerator.Next(random, branch);
        var places = Places(random, kind, name, address, branch);
        var work = jobs.Next(random, number, kind, branch, places.Count, since);
        var campaign = work.Count > 0 ? work[0].CampaignNumber : random.Int(2, Catalogue.Campaigns.Count);
        return new Household(
            number,
            kind,
            name,
            branch.Number,
            address,
            places,
            members,
            ContactMethodGenerator.Next(random, members, since),
            random.Bool(DoNotMailShare),
            since,
            random.Between(since, options.Now.AddHours(-1)),
            work,
            contacts.OfHousehold(random, members, address, branch, campaign, since)).As(CaseKind.Plain);
    }

    private static HouseholdKind Kind(Randomizer random) => random.Float() switch
    {
        < CommercialShare => HouseholdKind.Commercial,
        < CommercialShare + LandlordShare => HouseholdKind.Landlord,
        _ => HouseholdKind.Residential,
    };

    private static string CustomerName(Randomizer random, IReadOnlyList<Person> people)
    {
        var payer = people[0];
        if (people.Count > 1 && random.Bool())
        {
            var spouse = people[1];
            return payer.LastName == spouse.LastName
                ? $"{payer.FirstName} & {spouse.FirstName} {payer.LastName}"
                : $"{payer.FirstName} {payer.LastName} & {spouse.FirstName} {spouse.LastName}";
        }

        return random.Int(0, 19) == 0 ? $"{payer.LastName}, {payer.FirstName}" : $"{payer.FirstName} {payer.LastName}";
    }

    private static List<ServicePlace> Places(
        Randomizer random, HouseholdKind kind, string name, PostalAddress address, Branch branch)
    {
        var count = kind switch
        {
            HouseholdKind.Residential => 1,
            HouseholdKind.Landlord => random.Int(2, PlacesMax),
            HouseholdKind.Commercial => random.Int(1, 3),
            _ => throw new UnreachableException(),
        };
        var places = new List<ServicePlace> { new(name, address) };
        while (places.Count < count)
        {
            var other = AddressGenerator.Next(random, branch);
            places.Add(new ServicePlace(kind == HouseholdKind.Landlord ? $"Rental {other.Street}" : $"{name} {other.Street}", other));
        }

        return places;
    }
}
