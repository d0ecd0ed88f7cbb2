using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up the customers that ServiceTitan has because of a household: itself once more, its tenants, its successors.</summary>
internal sealed class SecondCustomers(
    DateTimeOffset now, PeopleGenerator people, JobGenerator jobs, CrmContactGenerator contacts, EmailBook emails)
{
    private const int YoungestDays = 6;
    private const int NumbersPerHousehold = 8;
    private const float LowerCaseShare = 0.4f;

    private static readonly string[] Marks = ["DUPLICATE - ", "DUPLICATE ", "DUP - ", "DO NOT USE - "];

    private static readonly (string Short, string Long)[] StreetTypes =
        [(" St", " Street"), (" Ave", " Avenue"), (" Rd", " Road"), (" Dr", " Drive"), (" Ln", " Lane"), (" Ct", " Court"), (" Blvd", " Boulevard")];

    /// <summary>The household as somebody typed it who did not find it: another form of the name, some of its contact methods.</summary>
    public Household Twin(Randomizer random, Household household)
    {
        var payer = household.People[0];
        var person = (random.Int(0, 3), payer) switch
        {
            (0, { Phone: not null }) => payer with { Email = null },
            (1, { Phone: not null }) => payer with { Email = emails.Next(random, payer.FirstName, payer.LastName) },
            (2, { Email: not null }) => payer with { Phone = null },
            _ => payer,
        };
        return Customer(random, household, 1, NameForms.Retyped(random, household), Retyped(random, household.BillingAddress), [person], hasWork: true) with
        {
            Kind = household.Kind,
            Truth = household.Truth,
        };
    }

    /// <summary>A second record that the office has found and marked.</summary>
    public Household Marked(Randomizer random, Household household) =>
        Customer(
            random, household, 2, random.Of(Marks) + household.CustomerName, household.BillingAddress, household.People, hasWork: false) with
        {
            Kind = household.Kind,
            Truth = household.Truth,
        };

    /// <summary>Whoever rents one of a landlord's places and gives his number.</summary>
    public Household Tenant(Randomizer random, Household landlord, int place, string phone)
    {
        var tenant = people.Home(random, Branch(landlord))[0] with { Phone = phone };
        return Customer(random, landlord, 3, $"{tenant.FirstName} {tenant.LastName}", landlord.Places[place].Address, [tenant], hasWork: true) with
        {
            Truth = new RecordTruth($"tenant-{landlord.Number}-{place}", CaseKind.Landlord),
        };
    }

    /// <summary>Whoever bought the house.</summary>
    public Household NewOwners(Randomizer random, Household former)
    {
        var owners = people.Home(random, Branch(former));
        var customer = Customer(
            random, former, 4, $"{owners[0].FirstName} {owners[0].LastName}", former.BillingAddress, owners, hasWork: true) with
        {
            Truth = new RecordTruth($"owners-{former.Number}"),
        };
        var campaign = random.Int(2, Catalogue.Campaigns.Count);
        return (customer with
        {
            CrmContacts = contacts.OfHousehold(random, owners, former.BillingAddress, Branch(former), campaign, customer.CreatedAt),
        }).As(CaseKind.NewOwners);
    }

    private static Branch Branch(Household household) => Catalogue.Branches[household.BranchNumber - 1];

    private Household Customer(
        Randomizer random, Household beside, int index, string name, PostalAddress address, IReadOnlyList<Person> members, bool hasWork)
    {
        // Numbers beyond those of all households: jobs are numbered by them.
        var number = CompanyOptions.HouseholdsMax + (beside.Number * NumbersPerHousehold) + index;
        var since = random.Between(beside.CreatedAt, now.AddDays(-YoungestDays));
        return new Household(
            number,
            HouseholdKind.Residential,
            name,
            beside.BranchNumber,
            address,
            [new ServicePlace(name, address)],
            members,
            ContactMethodGenerator.Next(random, members, since),
            DoNotMail: false,
            since,
            random.Between(since, now.AddHours(-1)),
            hasWork ? jobs.Next(random, number, HouseholdKind.Residential, Branch(beside), 1, since) : [],
            []);
    }

    private static PostalAddress Retyped(Randomizer random, PostalAddress address)
    {
        if (random.Bool(LowerCaseShare))
        {
            return address with { Street = address.Street.ToLowerInvariant() };
        }

        var (shortForm, longForm) = StreetTypes.FirstOrDefault(type => address.Street.EndsWith(type.Short, StringComparison.Ordinal));
        return shortForm is null ? address : address with { Street = address.Street[..^shortForm.Length] + longForm };
    }
}
