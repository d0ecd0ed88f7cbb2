using CsCheck;
using Hearth.Domain.Recovery;

namespace Hearth.Tests.Domain.Recovery;

public sealed class CallBudgetTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    [Fact]
    public void CallsWithinTheLimit_AreGrantedAtOnce() =>
        new CallBudget(100, Window).Take(Noon, 30, interactive: false).Should().Be((30, TimeSpan.Zero));

    [Fact]
    public void BackgroundWork_LeavesAShareToWhoeverWaits()
    {
        var budget = new CallBudget(100, Window);

        budget.Take(Noon, 100, interactive: false).Granted.Should().Be(90);
        budget.Take(Noon, 1, interactive: false).Granted.Should().Be(0);
        budget.Take(Noon, 100, interactive: true).Granted.Should().Be(10);
    }

    [Fact]
    public void BudgetOfOneCall_StillServesBackgroundWork() =>
        new CallBudget(1, Window).Take(Noon, 1, interactive: false).Granted.Should().Be(1);

    [Fact]
    public void SpentBudget_SaysWhenTheNextCallIsFree()
    {
        var budget = new CallBudget(10, Window);
        budget.Take(Noon, 10, interactive: true);
        var (granted, wait) = budget.Take(Noon.AddSeconds(4), 1, interactive: true);

        granted.Should().Be(0);
        wait.Should().Be(TimeSpan.FromSeconds(6));
        budget.Take(Noon.AddSeconds(4) + wait, 1, interactive: true).Granted.Should().Be(1);
    }

    [Fact]
    public void Pause_StopsEverythingAndIsNeverShortened()
    {
        var budget = new CallBudget(10, Window);
        budget.Pause(Noon, TimeSpan.FromSeconds(30));
        budget.Pause(Noon, TimeSpan.FromSeconds(5));

        budget.Take(Noon.AddSeconds(10), 1, interactive: true).Should().Be((0, TimeSpan.FromSeconds(20)));
        budget.Take(Noon.AddSeconds(30), 1, interactive: true).Granted.Should().Be(1);
    }

    [Fact]
    public void VendorsWord_ReplacesTheLimitUnlessItIsNonsense()
    {
        var budget = new CallBudget(10, Window);
        budget.Learn(190, TimeSpan.Zero);
        budget.Learn(-1, null);

        budget.CallsMax.Should().Be(190);
        budget.Window.Should().Be(Window);
    }

    [Fact]
    public void LimitThatShrinks_HoldsForWhatIsSpentAlready()
    {
        var budget = new CallBudget(10, Window);
        budget.Take(Noon, 10, interactive: true);
        budget.Learn(5, null);

        budget.Take(Noon.AddSeconds(1), 1, interactive: true).Granted.Should().Be(0);
    }

    [Fact]
    public void NoWindow_EverHoldsMoreCallsThanTheLimit() =>
        Gen.Select(Gen.Int[1, 50], Gen.Select(Gen.Int[0, 4_000], Gen.Int[1, 20], Gen.Bool).Array[1, 60]).Sample((limit, asks) =>
        {
            var budget = new CallBudget(limit, Window);
            var now = Noon;
            List<(DateTimeOffset At, int Calls)> granted = [];
            foreach (var (pause, calls, interactive) in asks)
            {
                now = now.AddMilliseconds(pause);
                var (count, wait) = budget.Take(now, calls, interactive);
                (count > 0 ? wait == TimeSpan.Zero : wait > TimeSpan.Zero).Should().BeTrue("a caller either gets calls or is told to wait");
                granted.Add((now, count));
                granted.Where(one => one.At > now - Window).Sum(one => one.Calls).Should().BeLessThanOrEqualTo(limit);
            }
        });
}
