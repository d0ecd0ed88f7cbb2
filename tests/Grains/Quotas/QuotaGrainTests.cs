using System.Collections.Concurrent;
using Hearth.Connectors.Quotas;
using Hearth.Contracts.Quotas;
using Hearth.Grains.Quotas;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Quotas;

[Collection(DeliveryCollection.Name)]
public sealed class QuotaGrainTests(Clusters clusters)
{
    private const int HubSpotMax = 190;
    private const int ServiceTitanMax = 60;
    private const int Interactive = 0;
    private const int Backfill = 2;
    private static readonly TimeSpan HubSpotWindow = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_window_is_never_exceeded_and_comes_again()
    {
        var quota = await OpenAsync("portal");

        var first = await quota.Grain.LeaseAsync(search: false, Interactive, 1_000);
        var second = await quota.Grain.LeaseAsync(search: false, Interactive, 1);

        first.Calls.Should().BeLessThanOrEqualTo(HubSpotMax).And.BeGreaterThan(150);
        second.Calls.Should().Be(0);
        second.Wait.Should().BePositive().And.BeLessThan(HubSpotWindow + TimeSpan.FromSeconds(1));
        quota.Clock.Jump(second.Wait);
        (await quota.Grain.LeaseAsync(search: false, Interactive, 1)).Calls.Should().Be(1);
    }

    [Fact]
    public async Task Background_work_leaves_a_share_to_whoever_waits()
    {
        var quota = await OpenAsync("portal");

        var background = await quota.Grain.LeaseAsync(search: false, Backfill, 1_000);

        (await quota.Grain.LeaseAsync(search: false, Backfill, 1)).Calls.Should().Be(0);
        (await quota.Grain.LeaseAsync(search: false, Interactive, 1_000)).Calls.Should().BeGreaterThanOrEqualTo(background.Calls / 10);
    }

    [Fact]
    public async Task Searches_have_a_limit_of_their_own()
    {
        var quota = await OpenAsync("portal");

        (await quota.Grain.LeaseAsync(search: true, Interactive, 100)).Calls.Should().BeInRange(1, 5);
        (await quota.Grain.LeaseAsync(search: false, Interactive, 1)).Calls.Should().Be(1);
    }

    [Fact]
    public async Task It_learns_the_vendor_s_limit()
    {
        var quota = await OpenAsync("portal");

        await quota.Grain.LearnAsync(new QuotaReport(false, 100, null, HubSpotWindow, null, Throttled: false, null));

        (await quota.Grain.LeaseAsync(search: false, Interactive, 1_000)).Calls.Should().BeInRange(90, 100);
    }

    [Fact]
    public async Task After_a_429_nobody_calls_until_the_vendor_allows_it()
    {
        var quota = await OpenAsync("portal");
        var retryAfter = TimeSpan.FromSeconds(7);

        await quota.Grain.LearnAsync(new QuotaReport(false, null, null, null, null, Throttled: true, retryAfter));

        var paused = await quota.Grain.LeaseAsync(search: false, Interactive, 1);
        paused.Calls.Should().Be(0);
        paused.Wait.Should().BeCloseTo(retryAfter, TimeSpan.FromSeconds(1));
        quota.Clock.Jump(retryAfter);
        (await quota.Grain.LeaseAsync(search: false, Interactive, 1)).Calls.Should().Be(1);
    }

    [Fact]
    public async Task Many_callers_together_stay_within_every_window_and_all_get_their_turn()
    {
        var quota = await OpenAsync("tenant");
        var client = new ClusterQuota(quota.Grains, quota.Key, quota.Clock);
        var calls = new ConcurrentBag<DateTimeOffset>();

        await Task.WhenAll(Enumerable.Range(0, 2 * ServiceTitanMax).Select(async caller =>
        {
            await client.WaitAsync(CallKind.Ordinary, caller % 2 == 0 ? CallPriority.Interactive : CallPriority.Backfill, CancellationToken.None);
            calls.Add(quota.Clock.GetUtcNow());
        }));

        var ordered = calls.Order().ToList();
        ordered.Should().HaveCount(2 * ServiceTitanMax);
        var inOneSecond = ordered.Select((at, index) => ordered.Skip(index).TakeWhile(later => later - at < TimeSpan.FromSeconds(1)).Count());
        inOneSecond.Max().Should().BeLessThanOrEqualTo(ServiceTitanMax);
    }

    [Fact]
    public async Task A_caller_that_gives_up_stops_waiting()
    {
        var quota = await OpenAsync("portal");
        await quota.Grain.LearnAsync(new QuotaReport(false, null, null, null, null, Throttled: true, TimeSpan.FromHours(1)));
        using var givesUp = new CancellationTokenSource();
        var waiting = new ClusterQuota(quota.Grains, quota.Key, quota.Clock).WaitAsync(CallKind.Ordinary, CallPriority.Interactive, givesUp.Token).AsTask();

        await givesUp.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
    }

    private async Task<(IQuotaGrain Grain, JumpingClock Clock, IGrainFactory Grains, string Key)> OpenAsync(string connection)
    {
        var company = await clusters.OpenAsync(Database.Sqlite);
        var key = $"{company.Account}/{connection}";
        return (company.Silo.Grains.GetGrain<IQuotaGrain>(key), company.Clock, company.Silo.Grains, key);
    }
}
