namespace Hearth.Testing.Households.Records;

/// <summary>What makes a record hard to recognize.</summary>
[Flags]
public enum Damage
{
    None = 0,
    NameTypo = 1 << 0,
    Nickname = 1 << 1,
    Initial = 1 << 2,
    NameMissing = 1 << 3,
    SecondPerson = 1 << 4,
    TwoFamilyNames = 1 << 5,
    Married = 1 << 6,
    EmailMissing = 1 << 7,
    EmailTypo = 1 << 8,
    PlaceholderEmail = 1 << 9,
    PhoneMissing = 1 << 10,
    PhoneTypo = 1 << 11,
    PlaceholderPhone = 1 << 12,
    OfficeLine = 1 << 13,
    AddressMissing = 1 << 14,
    AddressTypo = 1 << 15,
    UnitMissing = 1 << 16,
    Moved = 1 << 17,
    OldHouseOfOthers = 1 << 18,
    NumberOfOthersBefore = 1 << 19,
    NumberChanged = 1 << 20,
    Roommate = 1 << 21,
    Namesake = 1 << 22,
    Landlord = 1 << 23,
    PropertyManager = 1 << 24,
    OwnersContact = 1 << 25,
    SmallBusiness = 1 << 26,
    EnteredTwice = 1 << 27,
    SecondTenant = 1 << 28,
}
