namespace Hearth.Domain.Reconciliation;

/// <summary>
/// A hybrid logical clock: the upper bits are Unix milliseconds, the lower <see cref="CounterBits"/> count. Versions of one
/// entity only grow, also when the wall clock steps back.
/// </summary>
public static class HybridClock
{
    /// <summary>The bits below the milliseconds.</summary>
    public const int CounterBits = 16;

    /// <summary>The next version after <paramref name="last"/> at the instant <paramref name="now"/>.</summary>
    public static long Next(long last, DateTimeOffset now) => Math.Max(last + 1, now.ToUnixTimeMilliseconds() << CounterBits);

    /// <summary>The wall-clock part of a version (UTC).</summary>
    public static DateTimeOffset TimeOf(long version) => DateTimeOffset.FromUnixTimeMilliseconds(version >> CounterBits);
}
