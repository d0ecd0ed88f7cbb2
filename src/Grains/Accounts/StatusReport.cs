using System.Collections.Immutable;
using Hearth.Contracts.Feeds;
using Hearth.Contracts.Identity;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Domain.Values;
using Hearth.Storage.Work;

namespace Hearth.Grains.Accounts;

/// <summary>Puts an account's status together.</summary>
internal static class StatusReport
{
    private const string SweepSuffix = "-sweep";

    internal static AccountStatus Make(
        AccountId account,
        DateTimeOffset now,
        ImmutableArray<FeedProgress> feeds,
        ImmutableArray<(string Key, LaneProgress Progress)> lanes,
        ImmutableArray<LaneProgress> inboxes,
        RegistrarProgress registrar,
        IReadOnlyList<WorkDepth> depths,
        IReadOnlyList<DeadLetterCount> letters,
        ImmutableArray<ConnectionStatus> connections)
    {
        var regular = feeds.Where(feed => !feed.Status.Name.EndsWith(SweepSuffix, StringComparison.Ordinal)).ToList();
        var lastActivity = feeds.Select(feed => feed.LastActivityAt)
            .Concat(lanes.Select(lane => lane.Progress.LastActivityAt))
            .Concat(inboxes.Select(inbox => inbox.LastActivityAt))
            .Append(registrar.LastActivityAt)
            .Max() ?? DateTimeOffset.MinValue;
        var readThrough = regular.Min(feed => feed.Status.ReadThrough ?? DateTimeOffset.MinValue);
        var settled = depths.All(depth => UnderWay(depth) == 0)
            && registrar.Unions == 0
            && connections.All(connection => connection.State == "ready")
            && regular.TrueForAll(feed => feed is { ReachedEnd: true, Status: { ReadThrough: not null, LastError: null } })
            && readThrough >= lastActivity;
        return new AccountStatus(
            account.Value,
            now,
            settled,
            settled ? readThrough : null,
            [.. feeds.Select(feed => feed.Status)],
            [.. Lanes(now, lanes, depths).Concat(Unions(account, now, registrar))],
            Counters(feeds, lanes, inboxes),
            Errors(feeds, lanes, inboxes),
            First(regular),
            connections,
            letters.GroupBy(count => count.ErrorClass).ToDictionary(group => group.Key, group => group.Sum(count => count.Letters)));
    }

    /// <summary>
    /// How many items somebody has still to do something about. A write that waits for a record is none of them: whatever brings
    /// the record is under way itself, or nothing is. What is in the waiting room is looked for, and given up in the end.
    /// </summary>
    private static long UnderWay(WorkDepth depth) => depth.Set switch
    {
        WorkSet.DeadLetters => 0,
        WorkSet.Outbox => depth.Items - depth.Waiting,
        _ => depth.Items,
    };

    private static IEnumerable<LaneStatus> Lanes(
        DateTimeOffset now, ImmutableArray<(string Key, LaneProgress Progress)> lanes, IReadOnlyList<WorkDepth> depths)
    {
        var stopped = lanes.ToDictionary(lane => lane.Key, lane => lane.Progress.Stopped);
        var measured = depths.Select(depth => new LaneStatus(
            NameOf(depth.Set),
            depth.Lane,
            depth.Items,
            depth.OldestEnqueuedAt is { } oldest ? (now - oldest).TotalSeconds : null,
            depth.WithError,
            depth.Set is WorkSet.Outbox ? stopped.GetValueOrDefault(depth.Lane) : null,
            depth.Waiting)).ToList();
        var empty = lanes
            .Where(lane => !measured.Exists(status => status.Set == NameOf(WorkSet.Outbox) && status.Lane == lane.Key))
            .Select(lane => new LaneStatus(NameOf(WorkSet.Outbox), lane.Key, 0, null, 0, lane.Progress.Stopped, 0));
        return measured.Concat(empty).OrderBy(status => status.Lane, StringComparer.Ordinal);
    }

    private static IEnumerable<LaneStatus> Unions(AccountId account, DateTimeOffset now, RegistrarProgress registrar)
    {
        if (registrar is { Unions: > 0, OldestAt: { } oldest })
        {
            yield return new LaneStatus("unions", account.Value, registrar.Unions, (now - oldest).TotalSeconds, 0, null, 0);
        }
    }

    private static SyncCounters Counters(
        ImmutableArray<FeedProgress> feeds, ImmutableArray<(string Key, LaneProgress Progress)> lanes, ImmutableArray<LaneProgress> inboxes) =>
        feeds.Select(feed => feed.Counters)
            .Concat(lanes.Select(lane => lane.Progress.Counters))
            .Concat(inboxes.Select(inbox => inbox.Counters))
            .Aggregate(SyncCounters.None, (sum, counters) => sum + counters);

    private static Dictionary<string, long> Errors(
        ImmutableArray<FeedProgress> feeds, ImmutableArray<(string Key, LaneProgress Progress)> lanes, ImmutableArray<LaneProgress> inboxes) =>
        feeds.SelectMany(feed => feed.Failures)
            .Concat(lanes.SelectMany(lane => lane.Progress.Failures))
            .Concat(inboxes.SelectMany(inbox => inbox.Failures))
            .GroupBy(failure => failure.Key)
            .ToDictionary(group => group.Key, group => group.Sum(failure => failure.Value));

    private static FirstSynchronizationStatus First(List<FeedProgress> feeds) => new(
        feeds.TrueForAll(feed => feed.ReachedEnd),
        feeds.Sum(feed => feed.FirstRecordsRead),
        feeds.Exists(feed => feed.Expected is not null) ? feeds.Sum(feed => feed.Expected ?? feed.FirstRecordsRead) : null);

    private static string NameOf(WorkSet set) => set switch
    {
        WorkSet.Inbox => "inbox",
        WorkSet.Outbox => "outbox",
        WorkSet.WaitingRoom => "waiting-room",
        WorkSet.DeadLetters => "dead-letters",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
