using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Contracts.Work;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Hearth.Grains.Inbox;

/// <summary>
/// Drains the webhook events of one connection, and whatever waits there for something else to exist. An event is an
/// invalidation: what it says is only used to see that nothing is new; otherwise the record is read again.
/// </summary>
[GrainType("inbox"), Reentrant, KeepAlive]
public sealed class InboxGrain(
    IGrainContext context,
    [PersistentState("inbox", EntityStorage.LowRate)] IPersistentState<InboxState> state,
    IConnectorDirectory directory,
    ObservationRouter router,
    IIdentityIndex identities,
    IWorkSets work,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<InboxGrain> logger) : IGrainBase, IInboxGrain
{
    private const int BatchMax = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(10);

    private readonly FailureTally _failures = new();
    private readonly Recovery _events = new(work, WorkSet.Inbox);
    private readonly Recovery _children = new(work, WorkSet.WaitingRoom);
    private AccountSetup _setup = null!;
    private IConnector _connector = null!;
    private WaitingRoom _waitingRoom = null!;
    private Loop _loop = null!;
    private DateTimeOffset? _lastActivityAt;
    private DateTimeOffset _savedAt;
    private SyncCounters _saved = SyncCounters.None;

    private string Lane => GrainKeys.InboxLane(_setup.Account, _connector.Connection);

    private string WaitingLane => GrainKeys.WaitingLane(_setup.Account, _connector.Connection);

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        var (account, rest) = GrainKeys.Split(this.GetPrimaryKeyString());
        _setup = directory.Get(account);
        _connector = _setup.Connection(new ConnectionId(rest[..rest.IndexOf('/', StringComparison.Ordinal)])).Connector;
        _saved = state.State.Counters;
        _waitingRoom = new WaitingRoom(_connector, account, WaitingLane, router, work, _failures, time);
        _loop = new Loop(this, StepAsync, Failed, lifetime, time);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => SaveAsync();

    /// <inheritdoc />
    public Task StartAsync()
    {
        _loop.Start(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task NudgeAsync()
    {
        _loop.Nudge(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<LaneProgress> GetProgressAsync() =>
        Task.FromResult(new LaneProgress(state.State.Counters, null, _lastActivityAt, _failures.Snapshot()));

    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        await _events.BeforeTakeAsync(Lane, cancellationToken);
        var events = await work.TakeAsync(WorkSet.Inbox, Lane, BatchMax, Lease, cancellationToken);
        if (events.Count > 0)
        {
            await GiveBackIfFailedAsync(WorkSet.Inbox, Lane, events, () => DrainEventsAsync(events, cancellationToken), cancellationToken);
        }

        await _children.BeforeTakeAsync(WaitingLane, cancellationToken);
        var waiting = await work.TakeAsync(WorkSet.WaitingRoom, WaitingLane, BatchMax, Lease, cancellationToken);
        if (waiting.Count > 0)
        {
            await GiveBackIfFailedAsync(
                WorkSet.WaitingRoom, WaitingLane, waiting, () => DrainWaitingAsync(waiting, cancellationToken), cancellationToken);
        }

        if (time.GetUtcNow() - _savedAt > SaveEvery)
        {
            await SaveAsync();
        }

        return events.Count == BatchMax || waiting.Count == BatchMax ? TimeSpan.Zero : LookAgain;
    }

    /// <summary>Nothing is known of what came of it: nobody should have to wait for the lease to end.</summary>
    private async Task GiveBackIfFailedAsync(
        WorkSet set, string lane, IReadOnlyList<TakenWork> taken, Func<Task> drain, CancellationToken cancellationToken)
    {
        try
        {
            await drain();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await work.DelayAsync(
                set,
                lane,
                [.. taken.Select(item => new WorkDelay(
                    item.Item.Key,
                    time.GetUtcNow() + Backoff.After(item.Attempts + 1, RetryMin, RetryMax),
                    $"unexpected: {exception.GetType().Name}",
                    set is WorkSet.WaitingRoom ? WaitKey.For(WaitingRoom.ParentOf(item)) : null))],
                cancellationToken);
            throw;
        }
    }

    private async Task DrainWaitingAsync(IReadOnlyList<TakenWork> waiting, CancellationToken cancellationToken)
    {
        if (await _waitingRoom.DrainAsync(waiting, cancellationToken))
        {
            _lastActivityAt = time.GetUtcNow();
        }
    }

    private async Task DrainEventsAsync(IReadOnlyList<TakenWork> events, CancellationToken cancellationToken)
    {
        var batch = new EventBatch();
        foreach (var taken in events)
        {
            batch.Add(taken, _connector.ReadEvent(taken.Item.Payload, taken.EnqueuedAt));
        }

        var again = events.Any(taken => taken.Attempts > 0);
        var failed = new HashSet<RecordRef>();
        Take(await RouteAsync(batch.Hints, again, cancellationToken), failed);
        Take(await RouteAsync(await KnownGoneAsync(batch.Gone, cancellationToken), again, cancellationToken), failed);
        foreach (var type in batch.Unread.GroupBy(record => record.Type))
        {
            var answer = await _connector.ReadRecordsAsync(type.Key, [.. type.Select(record => record.Id)], cancellationToken);
            if (answer is Outcome<ImmutableArray<Observation>>.Success { Value: var observations })
            {
                Take(await RouteAsync(observations, again, cancellationToken), failed);
            }
            else
            {
                _failures.Add(((Outcome<ImmutableArray<Observation>>.Failure)answer).Reason);
                failed.UnionWith(type);
            }
        }

        await SettleAsync(events, batch, failed, cancellationToken);
    }

    private async Task SettleAsync(
        IReadOnlyList<TakenWork> events, EventBatch batch, HashSet<RecordRef> failed, CancellationToken cancellationToken)
    {
        var again = events.Where(taken => batch.RecordOf(taken) is { } record && failed.Contains(record)).ToList();
        if (again.Count > 0)
        {
            await work.DelayAsync(
                WorkSet.Inbox,
                Lane,
                [.. again.Select(taken => new WorkDelay(
                    taken.Item.Key, time.GetUtcNow() + Backoff.After(taken.Attempts + 1, RetryMin, RetryMax), "The record could not be read."))],
                cancellationToken);
        }

        if (batch.Malformed.Count > 0)
        {
            await work.BuryAsync(WorkSet.Inbox, Lane, batch.Malformed, cancellationToken);
        }

        var buried = batch.Malformed.Select(burial => burial.Key).ToHashSet();
        await work.CompleteAsync(
            WorkSet.Inbox,
            Lane,
            [.. events.Except(again).Where(taken => !buried.Contains(taken.Item.Key))
                .Select(taken => new WorkReceipt(taken.Item.Key, taken.Item.Revision))],
            cancellationToken);
    }

    /// <summary>Only records that are linked can be gone; for the rest there is nothing to do.</summary>
    private async Task<ImmutableArray<Observation>> KnownGoneAsync(
        List<(RecordRef Record, DateTimeOffset At)> gone, CancellationToken cancellationToken)
    {
        if (gone.Count == 0)
        {
            return [];
        }

        var known = await identities.FindEntitiesAsync(_setup.Account, [.. gone.Select(item => item.Record)], cancellationToken);
        return
        [
            .. gone.Where(item => known.ContainsKey(item.Record)).Select(item => new Observation
            {
                Record = item.Record,
                System = _connector.System,
                ModifiedAt = item.At,
                ReadAt = time.GetUtcNow(),
                State = RecordState.Archived,
            }),
        ];
    }

    private async Task<RouteReport> RouteAsync(ImmutableArray<Observation> observations, bool again, CancellationToken cancellationToken) =>
        await router.RouteAsync(_setup.Account, _connector.Connection, observations, new RouteManner(OutboxPriority.Interactive, again), cancellationToken);

    private void Take(RouteReport report, HashSet<RecordRef> failed)
    {
        state.State.Counters += report.Counters;
        failed.UnionWith(report.NotDelivered);
        if (report.BroughtSomething)
        {
            _lastActivityAt = time.GetUtcNow();
        }
    }

    private async Task SaveAsync()
    {
        _savedAt = time.GetUtcNow();
        if (state.State.Counters != _saved)
        {
            _saved = state.State.Counters;
            await state.WriteStateAsync();
        }
    }

    private void Failed(Exception exception)
    {
        _events.StepFailed();
        _children.StepFailed();
        _failures.Add("unexpected", exception.GetType().Name);
        InboxLog.StepFailed(logger, exception, this.GetPrimaryKeyString());
    }
}
