using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Random choices that the generators and the traffic share.</summary>
internal static class Chance
{
    /// <summary>An instant between two others, in whole seconds.</summary>
    public static DateTimeOffset Between(this Randomizer random, DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? from : from.AddSeconds(random.Long(0, (long)(to - from).TotalSeconds));

    /// <summary>Dollars between two amounts, in whole cents, most of them ending in .00 or .95 as price books do.</summary>
    public static decimal Dollars(this Randomizer random, decimal from, decimal to)
    {
        var whole = decimal.Truncate(random.Decimal(from, to));
        return random.Int(0, 9) switch
        {
            < 5 => whole,
            < 8 => whole + 0.95m,
            _ => whole + (random.Int(1, 99) / 100m),
        };
    }

    /// <summary>One of the list.</summary>
    public static T Of<T>(this Randomizer random, IReadOnlyList<T> items) => items[random.Int(0, items.Count - 1)];
}
