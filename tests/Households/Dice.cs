namespace Hearth.Testing.Households;

/// <summary>Random choices from a seed.</summary>
public sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True with a probability of 0 to 1.</summary>
    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A number from one to another, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>One of the list.</summary>
    public T Of<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>One of the list; earlier ones are likelier, as with names: the n-th about 1/(n + 10) as often as the first.</summary>
    public T Frequent<T>(IReadOnlyList<T> items)
    {
        const double Flatness = 10;
        var place = Flatness * (Math.Pow((items.Count + Flatness) / Flatness, _random.NextDouble()) - 1);
        return items[Math.Min((int)place, items.Count - 1)];
    }

    /// <summary>One of the choices, in proportion to their weights.</summary>
    public T Weighted<T>(params ReadOnlySpan<(int Weight, T Item)> choices)
    {
        var total = 0;
        foreach (var (weight, _) in choices)
        {
            total += weight;
        }

        var rest = _random.Next(total);
        foreach (var (weight, item) in choices)
        {
            rest -= weight;
            if (rest < 0)
            {
                return item;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    /// <summary>Puts a list in random order.</summary>
    public void Shuffle<T>(Span<T> items) => _random.Shuffle(items);
}
