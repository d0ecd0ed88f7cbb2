using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up what HubSpot holds before Hearth comes: many customers in a slightly different spelling, and some leads.</summary>
internal sealed class CrmContactGenerator(Faker faker, PhoneBook phones, EmailBook emails, DateTimeOffset now)
{
    private const float KnownShare = 0.62f;
    private const float SpouseShare = 0.5f;
    private const float CaseShare = 0.06f;
    private const float StaleAddressShare = 0.1f;
    private const float StalePhoneShare = 0.06f;
    private const float NoAddressShare = 0.3f;
    private const float MobileFieldShare = 0.35f;
    private const float SubscriberShare = 0.3f;
    private const float NoEmailShare = 0.08f;
    private const int LeadDaysMax = 180;

    /// <summary>The household's contacts; none when HubSpot does not know it. Each shares an email or a phone with the household.</summary>
    public IReadOnlyList<CrmContact> OfHousehold(
        Randomizer random, IReadOnlyList<Person> people, PostalAddress address, Branch branch, int campaign, DateTimeOffset customerSince)
    {
        if (!random.Bool(KnownShare))
        {
            return [];
        }

        var contacts = new List<CrmContact> { OfPerson(random, people[0], address, branch, campaign, customerSince) };
        if (people.Count > 1 && random.Bool(SpouseShare))
        {
            contacts.Add(OfPerson(random, people[1], address, branch, campaign, customerSince));
        }

        return contacts;
    }

    /// <summary>Somebody who never became a customer: a lead with a full address, or a subscriber with an email only.</summary>
    public CrmContact Lead(Randomizer random, Branch branch)
    {
        faker.Random = random;
        var (firstName, lastName) = (faker.Name.FirstName(), faker.Name.LastName());
        var createdAt = random.Between(now.AddDays(-LeadDaysMax), now.AddHours(-1));
        var campaign = random.Int(2, Catalogue.Campaigns.Count);
        var changedAt = random.Between(createdAt, now.AddMinutes(-5));
        if (random.Bool(SubscriberShare))
        {
            return new CrmContact(
                firstName, lastName, emails.Next(random, firstName, lastName), null, null, null, "subscriber", campaign, createdAt, changedAt);
        }

        var phone = random.Spell(phones.Next(random, branch));
        var email = random.Bool(NoEmailShare) ? null : emails.Next(random, firstName, lastName);
        return new CrmContact(
            firstName, lastName, email, phone, null, AddressGenerator.Next(random, branch), "lead", campaign, createdAt, changedAt);
    }

    /// <summary>The contact of one of a customer's people.</summary>
    public CrmContact OfPerson(
        Randomizer random, Person person, PostalAddress address, Branch branch, int campaign, DateTimeOffset customerSince)
    {
        var createdAt = random.Between(customerSince.AddDays(-30), now.AddDays(-1));
        var number = person.Phone;
        if (number is not null && person.Email is not null && random.Bool(StalePhoneShare))
        {
            number = phones.Next(random, branch);
        }

        var phone = number is null ? null : random.Spell(number);
        var mobile = random.Bool(MobileFieldShare);
        var loud = random.Bool(CaseShare);
        return new CrmContact(
            loud ? person.FirstName.ToLowerInvariant() : person.FirstName,
            loud ? person.LastName.ToUpperInvariant() : person.LastName,
            person.Email,
            mobile ? null : phone,
            mobile ? phone : null,
            random.Bool(NoAddressShare) ? null : random.Bool(StaleAddressShare) ? AddressGenerator.Next(random, branch) : address,
            "customer",
            campaign,
            createdAt,
            random.Between(createdAt, now.AddMinutes(-5)));
    }
}
