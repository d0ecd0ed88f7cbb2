using CsCheck;
using Hearth.Domain.Reconciliation;

namespace Hearth.Tests.Domain.Reconciliation;

public sealed class HybridClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void FirstVersion_TellsItsTime() => HybridClock.TimeOf(HybridClock.Next(0, Noon)).Should().Be(Noon);

    [Fact]
    public void ClockThatStepsBack_StillGrows()
    {
        var first = HybridClock.Next(0, Noon);

        HybridClock.Next(first, Noon.AddHours(-1)).Should().Be(first + 1);
    }

    [Fact]
    public void Versions_GrowWhateverTheWallClockDoes() => Gen.Int[-100_000, 100_000].Array[1, 50].Sample(steps =>
    {
        var last = 0L;
        foreach (var step in steps)
        {
            var next = HybridClock.Next(last, Noon.AddMilliseconds(step));
            next.Should().BeGreaterThan(last);
            last = next;
        }

        // The counter never runs so far ahead that a version claims a time nobody saw.
        HybridClock.TimeOf(last).Should().BeOnOrBefore(Noon.AddMilliseconds(steps.Max()));
    });
}
