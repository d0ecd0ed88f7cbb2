using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Traffic;

public sealed class TrafficSwitchTests
{
    private const double Fast = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task People_rest_until_they_are_told_to_work()
    {
        await using var work = new Workplace();

        work.Traffic.Status(0).On.Should().BeFalse();
        work.Traffic.Deeds.Should().Be(0);
    }

    [Fact]
    public async Task On_means_that_deeds_happen_by_themselves()
    {
        await using var work = new Workplace();

        work.Traffic.Apply(new TrafficSettings(On: true, Fast));

        await UntilAsync(() => work.Traffic.Deeds >= 20);
    }

    [Fact]
    public async Task Off_means_that_nothing_changes_any_more()
    {
        await using var work = new Workplace();
        work.Traffic.Apply(new TrafficSettings(On: true, Fast));
        await UntilAsync(() => work.Traffic.Deeds >= 20);

        work.Traffic.Apply(new TrafficSettings(On: false));
        var deeds = work.Traffic.Deeds;
        var fields = work.Fields();

        // The loop looks again within 50 ms: several of its looks pass while nothing may happen.
        await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        work.Traffic.Deeds.Should().Be(deeds);
        work.Fields().Should().Equal(fields);
    }

    [Fact]
    public async Task Off_and_on_again_goes_on_where_it_stopped()
    {
        await using var work = new Workplace();
        work.Traffic.Apply(new TrafficSettings(On: true, Fast));
        await UntilAsync(() => work.Traffic.Deeds >= 5);
        work.Traffic.Apply(new TrafficSettings(On: false));
        var deeds = work.Traffic.Deeds;

        work.Traffic.Apply(new TrafficSettings(On: true));

        await UntilAsync(() => work.Traffic.Deeds > deeds);
        work.Traffic.Status(0).PerSecond.Should().Be(Fast);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(TrafficSettings.PerSecondMax + 1)]
    public async Task A_rate_outside_of_its_range_is_refused(double rate)
    {
        await using var work = new Workplace();

        var apply = () => work.Traffic.Apply(new TrafficSettings(On: true, rate));

        apply.Should().Throw<ArgumentOutOfRangeException>();
        work.Traffic.Status(0).On.Should().BeFalse();
    }

    [Fact]
    public void The_log_keeps_the_newest_entries_and_counts_them_all()
    {
        var log = new TrafficLog(new StoppedClock());

        for (var edit = 0; edit < TrafficLog.EntriesMax + 10; edit++)
        {
            log.Changed(TrafficKind.OfficeRenames, TrafficSide.ServiceTitan, "customer", $"{edit}", "name");
        }

        log.Entries.Should().HaveCount(TrafficLog.EntriesMax);
        log.Entries[^1].Number.Should().Be(TrafficLog.EntriesMax + 10);
        log.Changes[TrafficSide.ServiceTitan].Should().Be(TrafficLog.EntriesMax + 10);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (!holds())
        {
            (TimeProvider.System.GetUtcNow() < deadline).Should().BeTrue("it should have happened by now");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }
}
