using Bogus;
using Bogus.DataSets;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up the people of a household, with phones and emails that no other household has.</summary>
internal sealed class PeopleGenerator(Faker faker, PhoneBook phones, EmailBook emails)
{
    private const float CoupleShare = 0.3f;
    private const float SameSurnameShare = 0.8f;
    private const float SharedPhoneShare = 0.5f;
    private const float NoEmailShare = 0.12f;
    private const float NoPhoneShare = 0.04f;
    private const float SpouseEmailShare = 0.7f;

    /// <summary>One person or a couple; the first one always has an email or a phone.</summary>
    public IReadOnlyList<Person> Home(Randomizer random, Branch branch)
    {
        faker.Random = random;
        var gender = random.Bool() ? Name.Gender.Male : Name.Gender.Female;
        var other = gender == Name.Gender.Male ? Name.Gender.Female : Name.Gender.Male;
        var lastName = faker.Name.LastName();
        var first = Somebody(random, branch, faker.Name.FirstName(gender), lastName);
        if (!random.Bool(CoupleShare))
        {
            return [first];
        }

        var spouseFirstName = faker.Name.FirstName(other);
        var spouseLastName = random.Bool(SameSurnameShare) ? lastName : faker.Name.LastName();
        return
        [
            first,
            new Person(
                spouseFirstName,
                spouseLastName,
                random.Bool(SpouseEmailShare) ? emails.Next(random, spouseFirstName, spouseLastName) : null,
                first.Phone is not null && random.Bool(SharedPhoneShare) ? first.Phone : phones.Next(random, branch)),
        ];
    }

    /// <summary>Whoever the office talks to at a business, with the business's own mailbox.</summary>
    public Person Clerk(Randomizer random, Branch branch, string business)
    {
        faker.Random = random;
        return new Person(
            faker.Name.FirstName(), faker.Name.LastName(), emails.NextOffice(random, business), phones.Next(random, branch));
    }

    /// <summary>A business's name.</summary>
    public string Business(Randomizer random)
    {
        faker.Random = random;
        return $"{faker.Name.LastName()} {random.Of(BusinessKinds)}";
    }

    private static readonly string[] BusinessKinds =
    [
        "Family Dental", "Barbecue", "Auto Body", "Law Firm", "Bakery", "Veterinary Clinic", "Storage", "Hardware", "Brewing Co",
        "Realty", "Fitness", "Daycare", "Dry Cleaners", "Property Group", "Coffee Roasters", "Printing",
    ];

    private Person Somebody(Randomizer random, Branch branch, string firstName, string lastName)
    {
        var email = random.Bool(NoEmailShare) ? null : emails.Next(random, firstName, lastName);
        var phone = email is not null && random.Bool(NoPhoneShare) ? null : phones.Next(random, branch);
        return new Person(firstName, lastName, email, phone);
    }
}
