using System.Collections.Immutable;
using Hearth.Domain.Identity.Addresses;
using Hearth.Domain.Identity.Names;
using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity;

/// <summary>Something under which households are looked up. Whether one is the right one is for <see cref="MatchScorer"/> to say.</summary>
/// <param name="Kind">One of the kinds below.</param>
/// <param name="Value">The canonical value.</param>
public readonly record struct MatchKey(string Kind, string Value)
{
    /// <summary>An email.</summary>
    public const string Email = "email";

    /// <summary>A phone number, mobile or not.</summary>
    public const string Phone = "phone";

    /// <summary>An address with its unit.</summary>
    public const string Address = "address";

    /// <summary>A building: an address without its unit.</summary>
    public const string Building = "building";

    /// <summary>How a family name sounds, and the house number: finds what a typing error in the street would hide.</summary>
    public const string NameAndNumber = "name-number";

    /// <summary>How both names sound, and the postal code: finds what a wrong house number would hide.</summary>
    public const string NameAndArea = "name-area";

    /// <summary>How both names sound: finds, where there is no address, what a slip in a phone or email would hide.</summary>
    public const string Name = "name";

    /// <summary>How a given name sounds, the house number and the postal code: finds what another family name would hide.</summary>
    public const string GivenAndNumber = "given-number";

    /// <summary>The domain of an email, unless a public mail provider's.</summary>
    public const string Domain = "domain";

    /// <summary>The name of a business.</summary>
    public const string Business = "business";

    /// <summary>Hearth's own id, as a record in a vendor's system names it.</summary>
    public const string Entity = "entity";

    /// <summary>The most keys of one profile; the weakest are left out.</summary>
    public const int KeysMax = 64;

    private const char Separator = '|';
    private const int HoldersOfStrongMax = 20;
    private const int HoldersOfWeakMax = 3;

    /// <summary>
    /// The most holders of the key that are compared. One that more hold finds nobody: a record's other keys have to. A name alone, or with
    /// a house number somewhere in the state, finds those who are nearly the only ones; comparing every John Smith costs much and links none.
    /// </summary>
    public int HoldersMax => Kind is Name or NameAndNumber ? HoldersOfWeakMax : HoldersOfStrongMax;

    /// <summary>The key under which households are looked up by a phone number, whatever its extension; itself for every other kind.</summary>
    public MatchKey WithoutExtension() => Kind == Phone ? this with { Value = PhoneLine.Of(Value).Number } : this;

    /// <summary>The key of a mail domain in lower case; null for a public mail provider's, under which nobody is looked up.</summary>
    public static MatchKey? OfDomain(string domain) => MailDomain.Of($"@{domain}") is { } known ? new MatchKey(Domain, known) : null;

    /// <summary>The keys of a reading, each once, the strongest first.</summary>
    internal static ImmutableArray<MatchKey> Of(IdentityReading reading) =>
    [
        .. reading.Emails.Select(email => new MatchKey(Email, email))
            .Concat(reading.Phones.Select(phone => new MatchKey(Phone, phone)))
            .Concat(reading.Addresses.SelectMany(OfAddress))
            .Concat(reading.Businesses.Select(business => new MatchKey(Business, business)))
            .Concat(reading.Emails.Select(MailDomain.Of).OfType<string>().Select(domain => new MatchKey(Domain, domain)))
            .Concat(reading.People.SelectMany(OfPerson))
            .Concat(from person in reading.People from address in reading.Addresses from key in OfPerson(person, address) select key)
            .Concat(OfGivenUp(reading))
            .Distinct()
            .Take(KeysMax),
    ];

    /// <summary>
    /// What was given up finds its household still: whether that means anything is for the evidence to say. A house that was left finds it
    /// by its people alone, so that those who live there now do not share their door with everybody who ever did.
    /// </summary>
    private static IEnumerable<MatchKey> OfGivenUp(IdentityReading reading) => reading.FormerEmails.Select(email => new MatchKey(Email, email.Value))
        .Concat(reading.FormerPhones.Select(phone => new MatchKey(Phone, phone.Value)))
        .Concat(from person in reading.People from address in reading.FormerAddresses from key in OfPerson(person, address.Value) select key);

    private static IEnumerable<MatchKey> OfAddress(StreetAddress address)
    {
        if (address.BuildingKey.Length == 0)
        {
            yield break;
        }

        yield return new MatchKey(Building, address.BuildingKey);
        if (address.Unit.Length > 0)
        {
            yield return new MatchKey(Address, address.Key);
        }
    }

    private static IEnumerable<MatchKey> OfPerson(PersonName person)
    {
        if (person.Family.Length > 0 && person.Given.Length > 1)
        {
            yield return new MatchKey(Name, Both(Phonetic.Code(person.Family), Phonetic.Code(person.Given)));
        }
    }

    private static IEnumerable<MatchKey> OfPerson(PersonName person, StreetAddress address)
    {
        if (person.Family.Length > 0 && address.Number.Length > 0)
        {
            yield return OfFamily(person, address);
        }

        if (person.Given.Length <= 1 || address.PostalCode.Length == 0)
        {
            yield break;
        }

        var given = Phonetic.Code(person.Given);
        if (person.Family.Length > 0)
        {
            yield return new MatchKey(NameAndArea, $"{Both(Phonetic.Code(person.Family), given)}{Separator}{address.PostalCode}");
        }

        if (address.Number.Length > 0)
        {
            yield return new MatchKey(GivenAndNumber, $"{given}{Separator}{address.Number}{Separator}{address.PostalCode}");
        }
    }

    // Which of the two is the family name is often unclear where they were typed without a comma.
    private static string Both(string family, string given) =>
        string.CompareOrdinal(family, given) < 0 ? $"{family}{Separator}{given}" : $"{given}{Separator}{family}";

    /// <summary>The key of a family at a house number.</summary>
    internal static MatchKey OfFamily(PersonName person, StreetAddress address) =>
        new(NameAndNumber, $"{Phonetic.Code(person.Family)}{Separator}{address.Number}{Separator}{address.Region}");
}
