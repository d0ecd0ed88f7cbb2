using Hearth.Testing.Households.People;

namespace Hearth.Testing.Households.Records;

/// <summary>Writes a customer's name into one line, as offices do.</summary>
internal sealed class CustomerNames(Dice dice)
{
    public string Of(string given, string family, string suffix, Person? other)
    {
        var jr = suffix.Length > 0 && dice.Chance(0.5) ? $" {suffix}{dice.Of("", ".")}" : "";
        var line = other is null
            ? One(given, family, jr)
            : Two(given, family, other.Given, other.Family);
        return Dress(line);
    }

    public string Business(string firm, Person person)
    {
        var name = dice.Weighted<Func<string>>(
            (40, () => firm),
            (10, () => firm.Replace("'", "")),
            (10, () => firm.Replace(" LLC", "").Replace(" Inc", "")),
            (10, () => firm.Contains(" LLC") || firm.Contains(" Inc") ? $"{firm}." : $"{firm} LLC"),
            (10, () => $"{firm} - {person.Given} {person.Family}"),
            (10, () => $"{firm} ({person.Given})"),
            (10, () => $"{person.Given} {person.Family} - {firm}"))();
        return dice.Chance(0.05) ? Keyboard.Slip(name, dice) : dice.Chance(0.08) ? name.ToUpperInvariant() : name;
    }

    public string Mark(string name) => dice.Of($"DUPLICATE - {name}", $"{name} DUPLICATE", $"*DUPLICATE* {name}", $"DO NOT USE - {name}", $"ZZZ {name} (duplicate)", $"DUPLICATE {name}");

    private string One(string given, string family, string jr) => dice.Weighted<Func<string>>(
        (50, () => $"{given} {family}{jr}"),
        (30, () => $"{family}, {given}{jr}"),
        (3, () => $"{family} {given}"),
        (4, () => $"Mr. {given} {family}"),
        (3, () => $"{family},{given}"),
        (4, () => $"{given} {(char)dice.Between('A', 'W')} {family}{jr}"),
        (2, () => $"{family} Residence"),
        (2, () => $"The {family} Family"),
        (2, () => family))();

    private string Two(string given, string family, string other, string otherFamily) => family != otherFamily
        ? dice.Of($"{given} {family} & {other} {otherFamily}", $"{given} {family} and {other} {otherFamily}", $"{family}, {given} & {otherFamily}, {other}", $"{given} {family} / {other} {otherFamily}")
        : dice.Of(
            $"{given} & {other} {family}", $"{given} and {other} {family}", $"{family}, {given} & {other}", $"{family}, {given} and {other}",
            $"Mr. & Mrs. {given} {family}", $"{given} {family} ({other})", $"{given}/{other} {family}");

    private string Dress(string line) => dice.Weighted<Func<string>>(
        (82, () => line),
        (8, line.ToUpperInvariant),
        (4, line.ToLowerInvariant),
        (2, () => $"{line} - VIP"),
        (2, () => $"{line} *COD*"),
        (2, () => $"{line}  "))();
}
