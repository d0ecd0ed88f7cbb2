using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>What fingers do: one slip in a text.</summary>
internal static class TypingErrors
{
    private const int ShortMax = 3;

    /// <summary>The text with two neighbours exchanged, a letter left out or one doubled; the first letter stays.</summary>
    public static string Slip(Randomizer random, string text)
    {
        if (text.Length <= ShortMax)
        {
            return $"{text}{text[^1]}";
        }

        var at = random.Int(1, text.Length - 2);
        return random.Int(0, 2) switch
        {
            0 when text[at] != text[at + 1] => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            1 => text.Remove(at, 1),
            _ => text.Insert(at, $"{text[at]}"),
        };
    }

    /// <summary>A phone with one of its last four digits wrong.</summary>
    /// <param name="random">Chooses which.</param>
    /// <param name="phone">A United States number in E.164.</param>
    public static string WrongDigit(Randomizer random, string phone)
    {
        var at = random.Int(phone.Length - 4, phone.Length - 1);
        return $"{phone[..at]}{(phone[at] - '0' + random.Int(1, 9)) % 10}{phone[(at + 1)..]}";
    }

    /// <summary>An address with two digits of its house number exchanged, or a slip in its street.</summary>
    public static PostalAddress Slip(Randomizer random, PostalAddress address)
    {
        var (number, street) = (address.Street[..address.Street.IndexOf(' ')], address.Street[(address.Street.IndexOf(' ') + 1)..]);
        return random.Bool()
            ? address with { Street = $"{number[..^2]}{number[^1]}{number[^2]} {street}" }
            : address with { Street = $"{number} {Slip(random, street)}" };
    }
}
