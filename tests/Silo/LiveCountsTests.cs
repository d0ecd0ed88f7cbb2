using Hearth.Contracts.Status;
using Hearth.Silo.Screen;

namespace Hearth.Tests.Silo;

public sealed class LiveCountsTests
{
    [Fact]
    public void The_live_line_tells_both_ways_the_echoes_the_conflicts_and_the_slowest_feed()
    {
        var status = Status(settled: false, new LaneStatus("outbox", "a/p/contact", 4, 1, 0, null, 0), new LaneStatus("dead-letters", "a/p/inbox", 9, 1, 9, null, 0));

        LiveCounts.Of(status, 12.4).ToString().Should().Be(
            "changes in 1,234 (12/s) | writes out 900 | echoes suppressed 33 | conflicts 2 | waiting 4 | lag 2.5 s");
    }

    [Fact]
    public void A_settled_account_says_so() => LiveCounts.Of(Status(settled: true), 0).ToString().Should().EndWith("| settled");

    private static AccountStatus Status(bool settled, params LaneStatus[] lanes) => new(
        "a",
        default,
        settled,
        null,
        [Feed(1), Feed(2.5), Feed(null)],
        lanes,
        SyncCounters.None with { Accepted = 1234, Written = 900, Echoes = 33, Conflicts = 2 },
        new Dictionary<string, long>(),
        new FirstSynchronizationStatus(true, 1, 1),
        [],
        new Dictionary<string, long>());

    private static FeedStatus Feed(double? lag) => new("p", "f", "idle", null, null, lag, 0, null);
}
