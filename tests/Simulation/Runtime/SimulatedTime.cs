namespace Hearth.Tests.Simulation.Runtime;

/// <summary>The world's clock as the program sees it. It stands still while anything runs.</summary>
internal sealed class SimulatedTime(World world) : TimeProvider
{
    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => world.Now;

    /// <inheritdoc />
    public override long GetTimestamp() => world.Now.Ticks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("Code that sleeps on a timer of its own cannot be simulated; use a grain's timer.");
}
