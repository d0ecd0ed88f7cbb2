using Bogus;
using Hearth.Sandbox.Company;

namespace Hearth.Sandbox.Traffic;

/// <summary>What people type in one deed: new names, addresses, and phones and emails that nobody else has.</summary>
/// <param name="deed">The number of the deed; every deed has phones and emails of its own.</param>
/// <param name="random">The deed's stream.</param>
/// <param name="faker">Where names come from.</param>
internal sealed class FreshValues(long deed, Randomizer random, Faker faker)
{
    private const int PhonesPerDeed = 2;
    private const int LinesPerExchange = 10_000;
    private const int Exchanges = 78;

    // Shares no factor with the numbers of one area code, so that a walk in such steps meets all of them once.
    private const long Step = 7_919;

    private int _phones;
    private int _emails;

    /// <summary>Given name.</summary>
    public string FirstName => Named(faker => faker.Name.FirstName());

    /// <summary>Family name.</summary>
    public string LastName => Named(faker => faker.Name.LastName());

    /// <summary>A phone in E.164.</summary>
    public string Phone()
    {
        var serial = ((deed * PhonesPerDeed) + _phones++) * Step % (Exchanges * LinesPerExchange);
        var areaCode = random.Of(Catalogue.Branches).AreaCodes[0];
        return $"+1{areaCode}{PhoneBook.FreshExchangeFirst + (serial / LinesPerExchange):000}{serial % LinesPerExchange:0000}";
    }

    /// <summary>A phone in one of the usual spellings.</summary>
    public string SpelledPhone() => random.Spell(Phone());

    /// <summary>An email address, in lower case.</summary>
    public string Email() => $"mail.{deed}{(char)('a' + _emails++)}@new.example.net";

    /// <summary>An address of one of the branches.</summary>
    public PostalAddress Address() => AddressGenerator.Next(random, random.Of(Catalogue.Branches));

    private string Named(Func<Faker, string> pick)
    {
        faker.Random = random;
        return pick(faker);
    }
}
