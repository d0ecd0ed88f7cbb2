using Hearth.Testing.Households.Words;

namespace Hearth.Testing.Households.People;

/// <summary>Gives out phone numbers and emails, each once.</summary>
internal sealed class Directory(Dice dice)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>A number in E.164.</summary>
    public string Phone() => Once(() => $"+1{dice.Of(Places.AreaCodes)}{dice.Between(2, 9)}{dice.Between(0, 99):00}{dice.Between(0, 9999):0000}");

    public string Email(string given, string family)
    {
        var (first, last) = (Plain(given), Plain(family));
        return Once(() => dice.Weighted<Func<string>>(
            (22, () => $"{first}.{last}"),
            (18, () => $"{first}{last}"),
            (12, () => $"{first[0]}{last}"),
            (8, () => $"{first}_{last}"),
            (14, () => $"{first}{last}{dice.Between(1, 99)}"),
            (8, () => $"{last}{first[0]}{dice.Between(50, 99)}"),
            (8, () => $"{first}{dice.Between(1950, 2005)}"),
            (10, () => $"{Plain(Places.StreetName(dice))}{dice.Between(1, 999)}"))()
            + "@" + dice.Weighted((50, "gmail.com"), (18, "yahoo.com"), (8, "aol.com"), (8, "hotmail.com"), (6, "icloud.com"), (5, "outlook.com"), (5, "att.net")));
    }

    /// <summary>An email of all who have a family name.</summary>
    public string FamilyEmail(string family) => Once(() =>
        $"{dice.Of("the", "", "family")}{Plain(family)}{dice.Of("s", "family", "home", "house")}{dice.Of("", $"{dice.Between(1, 99)}")}@{dice.Of("gmail.com", "yahoo.com", "aol.com")}");

    /// <summary>The web name of a firm.</summary>
    public string Domain(string firm) => Once(() => $"{Plain(firm)}{dice.Of("", "", $"{dice.Between(1, 99)}", "oh")}.com");

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    // To most providers a mailbox is the same with and without its dots.
    private string Once(Func<string> next)
    {
        while (true)
        {
            var candidate = next();
            if (_given.Add(candidate.Replace("_", "").Replace(".", "")))
            {
                return candidate;
            }
        }
    }
}
