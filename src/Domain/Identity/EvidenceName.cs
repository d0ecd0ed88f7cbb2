using System.Collections.Immutable;

namespace Hearth.Domain.Identity;

/// <summary>The kinds of evidence, by the names that policies, reviews and reports use.</summary>
public static class EvidenceName
{
    /// <summary>The same email.</summary>
    public const string Email = "email";

    /// <summary>The same email, which is a role's and no person's (<c>info@</c>, <c>office@</c>).</summary>
    public const string RoleEmail = "role-email";

    /// <summary>Nearly the same email, as after a typing error.</summary>
    public const string EmailSimilar = "email-similar";

    /// <summary>The same email, which is of somebody who manages or owns places of others.</summary>
    public const string AgentEmail = "agent-email";

    /// <summary>An email that one of the two has and the other gave up.</summary>
    public const string EmailFormer = "email-former";

    /// <summary>Two people's emails of one domain that is no public mail provider's.</summary>
    public const string EmailDomain = "email-domain";

    /// <summary>The same phone number, where not both name another extension of it.</summary>
    public const string Phone = "phone";

    /// <summary>The same phone number, which is of somebody who manages or owns places of others.</summary>
    public const string AgentPhone = "agent-phone";

    /// <summary>A phone number that one of the two has and the other gave up: numbers are handed out again.</summary>
    public const string PhoneFormer = "phone-former";

    /// <summary>Nearly the same phone number: one digit differs, or two changed places, or both name different extensions of it.</summary>
    public const string PhoneSimilar = "phone-similar";

    /// <summary>The same person's name.</summary>
    public const string NameSame = "name-same";

    /// <summary>The same person's name in another form: a nickname, a middle name.</summary>
    public const string NameVariant = "name-variant";

    /// <summary>Nearly the same person's name, as after a typing error.</summary>
    public const string NameSimilar = "name-similar";

    /// <summary>The same family name, and an initial that fits.</summary>
    public const string NameInitial = "name-initial";

    /// <summary>The same family name alone.</summary>
    public const string NameFamily = "name-family";

    /// <summary>Nearly the same family name, and other given names.</summary>
    public const string NameFamilySimilar = "name-family-similar";

    /// <summary>The same given name alone.</summary>
    public const string NameGiven = "name-given";

    /// <summary>One side has no name at all.</summary>
    public const string NameMissing = "name-missing";

    /// <summary>Two given names, one of them without a family name: two people, perhaps of one household.</summary>
    public const string NameGivenOther = "name-given-other";

    /// <summary>No name in common.</summary>
    public const string NameDifferent = "name-different";

    /// <summary>The same business.</summary>
    public const string BusinessSame = "business-same";

    /// <summary>Nearly the same business name.</summary>
    public const string BusinessSimilar = "business-similar";

    /// <summary>A business, and people of whom it says nothing.</summary>
    public const string BusinessOfOthers = "business-of-others";

    /// <summary>Two businesses with no name in common.</summary>
    public const string BusinessDifferent = "business-different";

    /// <summary>A business that has the family name of a person, or the name of an email's domain.</summary>
    public const string BusinessNamed = "business-named";

    /// <summary>The same address.</summary>
    public const string AddressSame = "address-same";

    /// <summary>The same building, and one of the two names no unit.</summary>
    public const string AddressBuilding = "address-building";

    /// <summary>Nearly the same address, as after a typing error.</summary>
    public const string AddressSimilar = "address-similar";

    /// <summary>An address at which one of the two is and that the other left.</summary>
    public const string AddressFormer = "address-former";

    /// <summary>Two units of one building.</summary>
    public const string AddressOtherUnit = "address-other-unit";

    /// <summary>The same street, and another number.</summary>
    public const string AddressStreet = "address-street";

    /// <summary>The same city or postal code, and no more.</summary>
    public const string AddressArea = "address-area";

    /// <summary>No address in common.</summary>
    public const string AddressDifferent = "address-different";

    /// <summary>Every name.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Email, RoleEmail, AgentEmail, EmailSimilar, EmailFormer, EmailDomain, Phone, AgentPhone, PhoneSimilar, PhoneFormer, NameSame, NameVariant, NameSimilar, NameInitial, NameFamily, NameFamilySimilar, NameGiven, NameGivenOther, NameMissing, NameDifferent,
        BusinessSame, BusinessSimilar, BusinessNamed, BusinessOfOthers, BusinessDifferent,
        AddressSame, AddressBuilding, AddressSimilar, AddressFormer, AddressOtherUnit, AddressStreet, AddressArea, AddressDifferent,
    ];

    /// <summary>True for what names say, rather than numbers and addresses.</summary>
    public static bool IsOfName(string name) => name.StartsWith("name-", StringComparison.Ordinal) || name.StartsWith("business-", StringComparison.Ordinal);
}
