using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Hands out email addresses that nobody else of the company has, on domains that are reserved for examples.</summary>
internal sealed class EmailBook
{
    private static readonly string[] Domains =
        ["mail.example.com", "inbox.example.com", "post.example.net", "home.example.net", "family.example.org", "example.com"];

    private readonly HashSet<string> _given = [];

    /// <summary>A new address for a person, in lower case.</summary>
    public string Next(Randomizer random, string firstName, string lastName)
    {
        var (first, last) = (Letters(firstName), Letters(lastName));
        var local = random.Int(0, 4) switch
        {
            0 => $"{first}{last}",
            1 => $"{first[0]}{last}",
            2 => $"{first}_{last}",
            3 => $"{last}.{first}",
            _ => $"{first}.{last}",
        };
        return Claim(local, random.Of(Domains));
    }

    /// <summary>A new address for a business.</summary>
    public string NextOffice(Randomizer random, string business) =>
        Claim(random.Bool() ? "office" : "accounts", $"{Letters(business)}.example.com");

    /// <summary>A person's address with a slip in it.</summary>
    public string Mistyped(Randomizer random, string email)
    {
        var at = email.IndexOf('@');
        return Claim(TypingErrors.Slip(random, email[..at]), email[(at + 1)..]);
    }

    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsAsciiLetterLower)]);

    private string Claim(string local, string domain)
    {
        var address = $"{local}@{domain}";
        for (var suffix = 2; !_given.Add(address); suffix++)
        {
            address = $"{local}{suffix}@{domain}";
        }

        return address;
    }
}
