using Hearth.Domain.Values;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>
/// An address of the United States or Canada in the parts and abbreviations of USPS Publication 28, folded to lower case, so that two ways
/// of writing one door are equal. Addresses of other countries are kept as well as these parts can.
/// </summary>
/// <param name="Number">House number, with a letter or fraction where it has one (<c>12</c>, <c>12b</c>, <c>12 1/2</c>); the number of a
/// post office or rural box.</param>
/// <param name="Predirection"><c>n</c>, <c>ne</c>, ... before the street's name.</param>
/// <param name="Street">The street's name without its type, ordinals as digits (<c>1st</c>); <c>po box</c>; <c>rr 2</c>; <c>us hwy
/// 60</c>.</param>
/// <param name="StreetType">The standard suffix (<c>st</c>, <c>ave</c>) or empty.</param>
/// <param name="Postdirection"><c>n</c>, <c>ne</c>, ... behind the street.</param>
/// <param name="Unit">Apartment, suite or lot without its designator (<c>4b</c>); buildings and floors keep theirs (<c>bldg 2
/// 4b</c>).</param>
/// <param name="City">City, with <c>st</c>, <c>ft</c> and <c>mt</c> spelled out.</param>
/// <param name="Region">State or province as two letters where it is known.</param>
/// <param name="PostalCode">Five digits, or a Canadian code without a blank.</param>
/// <param name="Country"><c>us</c>, <c>ca</c>, or the folded text; by region or postal code where it is missing.</param>
public sealed record StreetAddress(
    string Number,
    string Predirection,
    string Street,
    string StreetType,
    string Postdirection,
    string Unit,
    string City,
    string Region,
    string PostalCode,
    string Country)
{
    /// <summary>
    /// A stable text for exact matching: number, directions, street, type, unit and postal code, or city and region where there is no code.
    /// Empty where a number, a street or any area is missing: such an address is no evidence of one door.
    /// </summary>
    public string Key => KeyWith(Unit);

    /// <summary>The same without the unit.</summary>
    public string BuildingKey => KeyWith("");

    /// <summary>Reads an address; null when there is nothing to compare, such as only a country or a state. Never throws.</summary>
    public static StreetAddress? From(PostalAddress? address) => address is null ? null : AddressReader.Read(address);

    /// <summary>Reads a canonical address value; null when it is empty, no address, or nothing to compare. Never throws.</summary>
    public static StreetAddress? From(FieldValue value)
    {
        try
        {
            return From(PostalAddress.From(value));
        }
        catch (FormatException)
        {
            // A mapping may put a line of text where an address belongs: then the line is all there is.
            return From(new PostalAddress(value.Text, "", "", "", "", ""));
        }
    }

    private string KeyWith(string unit)
    {
        var area = PostalCode.Length > 0 || City.Length == 0 ? PostalCode : $"{City},{Region}";
        return Number.Length == 0 || Street.Length == 0 || area.Length == 0
            ? ""
            : $"{Number.Replace("-", "")}|{Predirection}|{Street}|{StreetType}|{Postdirection}|{unit}|{area}";
    }
}
