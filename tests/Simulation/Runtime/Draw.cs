namespace Hearth.Tests.Simulation.Runtime;

/// <summary>
/// Draws from the seed. Each concern (people, faults, the scheduler, each vendor) has a stream of its own, so that taking one
/// thing out of a run leaves the rest of it as alike as can be.
/// </summary>
internal sealed class Draw
{
    private readonly Random _random;

    private Draw(int seed) => _random = new Random(seed);

    /// <summary>The stream of a concern.</summary>
    public static Draw Of(int seed, string concern) => new(HashOf(seed, concern));

    /// <summary>A whole number from 0 up to but without <paramref name="end"/>.</summary>
    public int Below(int end) => _random.Next(end);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => probability > 0 && _random.NextDouble() < probability;

    /// <summary>A time between two, to the millisecond.</summary>
    public TimeSpan Between(TimeSpan least, TimeSpan most) =>
        TimeSpan.FromMilliseconds(least.TotalMilliseconds + Math.Floor(_random.NextDouble() * (most - least).TotalMilliseconds));

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>A number for ordering things that happen at the same time.</summary>
    public long Tie() => _random.NextInt64();

    // The runtime's own string hashes differ from process to process.
    private static int HashOf(int seed, string concern) =>
        concern.Aggregate(unchecked((seed * 16777619) ^ (int)2166136261), (hash, letter) => unchecked((hash ^ letter) * 16777619));
}
