using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Writes a phone number the many ways that people do.</summary>
internal static class PhoneStyle
{
    private const int Styles = 8;

    /// <summary>The spelling that an office's own records use.</summary>
    /// <param name="phone">A United States number in E.164.</param>
    public static string National(string phone) => $"({phone[2..5]}) {phone[5..8]}-{phone[8..]}";

    /// <summary>The number in one of the usual spellings; all of them mean the same number.</summary>
    /// <param name="random">Chooses the spelling.</param>
    /// <param name="phone">A United States number in E.164.</param>
    public static string Spell(this Randomizer random, string phone)
    {
        var (area, exchange, line) = (phone[2..5], phone[5..8], phone[8..]);
        return random.Int(0, Styles - 1) switch
        {
            0 => $"({area}) {exchange}-{line}",
            1 => $"{area}-{exchange}-{line}",
            2 => $"{area}.{exchange}.{line}",
            3 => $"{area}{exchange}{line}",
            4 => $"+1 {area} {exchange} {line}",
            5 => $"1-{area}-{exchange}-{line}",
            6 => $"({area}){exchange}{line}",
            _ => phone,
        };
    }
}
