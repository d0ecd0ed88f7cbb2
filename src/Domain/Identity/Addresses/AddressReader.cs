using System.Collections.Frozen;
using Hearth.Domain.Identity.Text;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>Reads what people type as an address.</summary>
internal static class AddressReader
{
    private const int BareUnitWordsMax = 2;
    private const int PostalCodeLength = 5;

    private static readonly FrozenSet<string> Placeholders = FrozenSet.ToFrozenSet(
        ["unknown", "none", "n a", "na", "tbd", "test", "no address", "not provided", "address", "street", "same", "see notes",
        "general delivery"],
        StringComparer.Ordinal);

    public static StreetAddress? Read(PostalAddress address)
    {
        var region = Regions.Code(Folding.Fold(address.State));
        var postalCode = Regions.PostalCode(Folding.Fold(address.Zip), region);
        var city = City(address.City, region);
        var (main, unit, tail) = Split(LineTokens.Of(address.Street));
        var unitField = LineTokens.Of(address.Unit).SelectMany(segment => segment).ToList();
        if (main.Count == 0 && unitField.Count > 1 && StreetLineReader.Begins(unitField))
        {
            (main, unitField) = (unitField, []);
        }

        if (city.Length == 0 && postalCode.Length == 0 && tail.Count > 0)
        {
            (city, region, postalCode) = Tail(tail, region);
        }

        var country = Regions.Country(Folding.Fold(address.Country), region, postalCode);
        var line = main.Count == 0 || Placeholders.Contains(string.Join(' ', main))
            ? StreetLine.Box("", "", [])
            : StreetLineReader.Read(main, country == Regions.Canada);
        if (line.Street.Length == 0 && city.Length == 0 && postalCode.Length == 0)
        {
            return null;
        }

        return new StreetAddress(
            line.Number, line.Predirection, line.Street, line.StreetType, line.Postdirection, Unit([.. line.Unit, .. unit], unitField),
            city, region, postalCode, country);
    }

    /// <summary>The segment with the street, the words of segments that are units, and what follows the street besides.</summary>
    private static (List<string> Main, List<string> Unit, List<List<string>> Tail) Split(List<List<string>> segments)
    {
        var at = segments.FindIndex(StreetLineReader.Begins);
        at = at < 0 ? segments.FindIndex(segment => !IsUnit(segment)) : at;
        if (at < 0)
        {
            return ([], [], []);
        }

        // "Rural Route 2, Box 15" is one line.
        if (at + 1 < segments.Count && segments[at + 1] is ["box", _, ..] && !char.IsAsciiDigit(segments[at][0][0]))
        {
            segments[at].AddRange(segments[at + 1]);
            segments.RemoveAt(at + 1);
        }

        var units = segments.Where((segment, index) => index != at && IsUnit(segment)).SelectMany(segment => segment).ToList();
        return (segments[at], units, segments.Skip(at + 1).Where(segment => !IsUnit(segment)).ToList());
    }

    // A unit and nothing of a street behind it; five digits alone are rather a postal code.
    private static bool IsUnit(List<string> segment) =>
        Units.AreAll(segment) && !(segment.Count == 1 && segment[0].Length >= PostalCodeLength)
            && !StreetLineReader.HasLeadingUnit(segment);

    /// <summary>A whole address in the line of the street: "123 Main St, Phoenix, AZ 85001".</summary>
    private static (string City, string Region, string PostalCode) Tail(List<List<string>> segments, string region)
    {
        var words = segments.SelectMany(segment => segment).ToList();
        if (words.Count > 1 && Regions.Country(words[^1], "", "") is Regions.UnitedStates or Regions.Canada && !Regions.Is(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        var postalCode = "";
        if (words.Count > 1 && char.IsAsciiDigit(words[^1][0]))
        {
            var canadian = Regions.PostalCode(words[^2] + words[^1], "");
            var isCanadian = canadian.Length == 6 && char.IsAsciiLetter(canadian[0]) && words[^2].Length == 3;
            postalCode = isCanadian ? canadian : Regions.PostalCode(words[^1].Replace("-", ""), "");
            words.RemoveRange(words.Count - (isCanadian ? 2 : 1), isCanadian ? 2 : 1);
        }

        if (words.Count > 0 && Regions.Is(words[^1]))
        {
            region = Regions.Code(words[^1]);
            words.RemoveAt(words.Count - 1);
        }

        return (SpelledOut(string.Join(' ', words)), region, postalCode);
    }

    private static string Unit(List<string> street, List<string> field)
    {
        // More than a short unit there, without a designator, is a remark: "gate code 1234".
        var isRemark = field.Count > BareUnitWordsMax && !Units.BeginsAt(field, 0) && Ordinals.Of(field[0]) is null;
        if (street.Count == 0 || field.Count == 0 || isRemark)
        {
            return Units.Read(street.Count > 0 || isRemark ? street : field);
        }

        var (inStreet, inField) = (Units.Read(street), Units.Read(field));
        return inStreet.Length == 0 || inStreet == inField || Words.Contains(inField, inStreet) ? inField
            : inField.Length == 0 || Words.Contains(inStreet, inField) ? inStreet
            : Units.Read([.. street, .. field]);
    }

    private static string City(string? text, string region)
    {
        var comma = text?.IndexOf(',') ?? -1;
        var city = SpelledOut(Folding.Fold(comma > 0 ? text![..comma] : text));
        return region.Length == 2 && city.Length > 3 && city.EndsWith($" {region}") ? city[..^3] : city;
    }

    // Cities are abbreviated at their beginning only: St. Paul, Ft. Worth, Mt. Vernon, N. Las Vegas.
    private static string SpelledOut(string city)
    {
        var first = Words.First(city);
        var rest = city[first.Length..];
        return rest.Length == 0 ? city : first switch
        {
            "st" => $"saint{rest}",
            "ste" => $"sainte{rest}",
            "ft" => $"fort{rest}",
            "mt" => $"mount{rest}",
            "n" => $"north{rest}",
            "s" => $"south{rest}",
            "e" => $"east{rest}",
            "w" => $"west{rest}",
            _ => city,
        };
    }
}
