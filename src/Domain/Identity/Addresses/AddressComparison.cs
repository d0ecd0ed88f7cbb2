using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>Compares two addresses.</summary>
public static class AddressComparison
{
    private enum Likeness
    {
        Unknown,
        Same,
        Near,
        Different,
    }

    /// <summary>How two addresses agree. Symmetric.</summary>
    public static AddressAgreement Compare(StreetAddress a, StreetAddress b)
    {
        var area = Area(a, b);
        if (area == Likeness.Different)
        {
            return AddressAgreement.Different;
        }

        var withinArea = area == Likeness.Unknown ? AddressAgreement.Different : AddressAgreement.SameArea;
        if (a.Street.Length == 0 || b.Street.Length == 0)
        {
            return area == Likeness.Unknown ? AddressAgreement.Unknown : withinArea;
        }

        var street = Street(a, b);
        if (street == Likeness.Different)
        {
            return withinArea;
        }

        var number = Number(a, b);
        if (number == Likeness.Same || (number == Likeness.Near && street == Likeness.Same))
        {
            var isExact = number == Likeness.Same && street == Likeness.Same && area == Likeness.Same;
            return Door(a.Unit, b.Unit, isExact);
        }

        return area == Likeness.Unknown || street == Likeness.Near || a.Street == StreetNames.PostOfficeBox
            ? withinArea
            : AddressAgreement.SameStreet;
    }

    private static AddressAgreement Door(string a, string b, bool isExact)
    {
        if (a.Length > 0 && b.Length > 0 && a != b)
        {
            return AddressAgreement.OtherUnit;
        }

        if (!isExact)
        {
            return AddressAgreement.Similar;
        }

        return a == b ? AddressAgreement.Same : AddressAgreement.SameBuilding;
    }

    /// <summary>Near: the postal codes contradict, but the city is the same, or one code is a slip of the other.</summary>
    private static Likeness Area(StreetAddress a, StreetAddress b)
    {
        if (IsConflict(a.Country, b.Country))
        {
            return Likeness.Different;
        }

        var hasCodes = a.PostalCode.Length > 0 && b.PostalCode.Length > 0;
        if (hasCodes && a.PostalCode == b.PostalCode)
        {
            return Likeness.Same;
        }

        var hasCities = a.City.Length > 0 && b.City.Length > 0;
        var isCitySame = hasCities && !IsConflict(a.Region, b.Region) && (a.City == b.City || Slips.AreLikely(a.City, b.City));
        if (hasCodes)
        {
            return isCitySame || (!hasCities && Slips.HaveExchangedNeighbours(a.PostalCode, b.PostalCode))
                ? Likeness.Near
                : Likeness.Different;
        }

        if (hasCities)
        {
            return isCitySame ? Likeness.Same : Likeness.Different;
        }

        return IsConflict(a.Region, b.Region) ? Likeness.Different : Likeness.Unknown;
    }

    private static Likeness Street(StreetAddress a, StreetAddress b)
    {
        if (IsConflict(a.Predirection, b.Predirection) || IsConflict(a.Postdirection, b.Postdirection)
            || IsConflict(a.StreetType, b.StreetType))
        {
            return Likeness.Different;
        }

        if (a.Street == b.Street)
        {
            return a.Predirection == b.Predirection && a.Postdirection == b.Postdirection && a.StreetType == b.StreetType
                ? Likeness.Same
                : Likeness.Near;
        }

        return StreetNames.AreAlike(a.Street, b.Street) || IsTypeMisspelled(a, b) || IsTypeMisspelled(b, a)
            ? Likeness.Near
            : Likeness.Different;
    }

    // "Pridhamstreet", "Reveley Rescent": a type that was not recognized is still in the name.
    private static bool IsTypeMisspelled(StreetAddress untyped, StreetAddress typed) =>
        untyped.StreetType.Length == 0 && typed.StreetType.Length > 0
        && StreetNames.AreAlike(untyped.Street, $"{typed.Street} {StreetTypes.Primary(typed.StreetType)}");

    private static Likeness Number(StreetAddress a, StreetAddress b)
    {
        if (a.Number.Length == 0 || b.Number.Length == 0)
        {
            return Likeness.Unknown;
        }

        if (a.Number == b.Number
            || (a.Number.Contains('-') != b.Number.Contains('-') && a.Number.Replace("-", "") == b.Number.Replace("-", "")))
        {
            return Likeness.Same;
        }

        return a.Street != StreetNames.PostOfficeBox && Slips.HaveExchangedNeighbours(a.Number, b.Number)
            ? Likeness.Near
            : Likeness.Different;
    }

    private static bool IsConflict(string a, string b) => a.Length > 0 && b.Length > 0 && a != b;
}
