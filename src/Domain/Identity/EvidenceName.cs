using System.Collections.Immutable;

namespace Hearth.Domain.Identity;

/// <summary>The kinds of evidence, by the names that policies, reviews and reports use.</summary>
public static class EvidenceName
{
    /// <summary>The same email.</summary>
    public const string Email = "email";

    /// <summary>The same email, which is a role's and no person's (<c>info@</c>, <c>office@</c>).</summary>
    public const string RoleEmail = "role-email";

    /// <summary>The same phone number.</summary>
    public const string Phone = "phone";

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

    /// <summary>The same given name alone.</summary>
    public const string NameGiven = "name-given";

    /// <summary>No name in common.</summary>
    public const string NameDifferent = "name-different";

    /// <summary>The same business.</summary>
    public const string BusinessSame = "business-same";

    /// <summary>Nearly the same business name.</summary>
    public const string BusinessSimilar = "business-similar";

    /// <summary>Two businesses with no name in common.</summary>
    public const string BusinessDifferent = "business-different";

    /// <summary>The same address.</summary>
    public const string AddressSame = "address-same";

    /// <summary>The same building, and one of the two names no unit.</summary>
    public const string AddressBuilding = "address-building";

    /// <summary>Nearly the same address, as after a typing error.</summary>
    public const string AddressSimilar = "address-similar";

    /// <summary>Two units of one building.</summary>
    public const string AddressOtherUnit = "address-other-unit";

    /// <summary>The same city or postal code, and no more.</summary>
    public const string AddressArea = "address-area";

    /// <summary>No address in common.</summary>
    public const string AddressDifferent = "address-different";

    /// <summary>Every name.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Email, RoleEmail, Phone, NameSame, NameVariant, NameSimilar, NameInitial, NameFamily, NameGiven, NameDifferent,
        BusinessSame, BusinessSimilar, BusinessDifferent,
        AddressSame, AddressBuilding, AddressSimilar, AddressOtherUnit, AddressArea, AddressDifferent,
    ];

    /// <summary>True for what names say, rather than numbers and addresses.</summary>
    public static bool IsOfName(string name) => name.StartsWith("name-", StringComparison.Ordinal) || name.StartsWith("business-", StringComparison.Ordinal);
}
