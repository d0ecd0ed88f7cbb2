using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Feeds;
using Hearth.Contracts.Status;
using Hearth.Contracts.Work;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Grains.Inbox;
using Hearth.Grains.Routing;
using Hearth.Storage.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Hearth.Grains.Feeds;

/// <summary>
/// Reads one feed page by page. The cursor moves only after every entity of the page has stored what it was shown, or, where
/// one fails again and again, its records stand in the inbox to be read again; a crash before that repeats the page, which
/// changes nothing.
/// </summary>
[GrainType("feed"), Reentrant, KeepAlive]
public sealed class FeedGrain(
    IGrainContext context,
    IGrainFactory grains,
    [PersistentState("feed", EntityStorage.LowRate)] IPersistentState<FeedState> state,
    IConnectorDirectory directory,
    ObservationRouter router,
    AbsenceCheck absence,
    IWorkSets work,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<FeedGrain> logger) : IGrainBase, IFeedGrain
{
    /// <summary>How often a page is delivered before what its entities cannot take in is left behind.</summary>
    private const int DeliveriesOfPageMax = 5;

    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StoppedFor = TimeSpan.FromMinutes(1);

    private readonly FailureTally _failures = new();
    private AccountId _account;
    private IConnector _connector = null!;
    private FeedDefinition _feed = null!;
    private bool _isSweep;

    // What was cut short may come again on any later page, because a record that changes meanwhile moves on: only at the end of
    // the feed has everything been seen once more.
    private bool _mayComeAgain;
    private int _deliveriesOfPage;

    // Null where this activation has not read the sweep from its beginning: what it did not see says nothing then.
    private SeenRecords? _seen;
    private Loop _loop = null!;
    private int _failuresInARow;
    private DateTimeOffset? _readThrough;
    private DateTimeOffset? _lastActivityAt;
    private string _state = "idle";

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        var (account, rest) = GrainKeys.Split(this.GetPrimaryKeyString());
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var name = rest[(slash + 1)..];
        _account = account;
        _connector = directory.Get(account).Connection(new ConnectionId(rest[..slash])).Connector;
        _isSweep = _connector.Sweeps.Any(sweep => sweep.Name == name);
        _mayComeAgain = state.RecordExists;
        _feed = _connector.Feeds.Concat(_connector.Sweeps).First(feed => feed.Name == name);
        _loop = new Loop(this, StepAsync, Failed, lifetime, time);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StartAsync()
    {
        _loop.Start(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <summary>
    /// A sweep repairs what feeds missed: the first one is due an interval after the first synchronization, however often the
    /// process starts anew meanwhile, and one that was cut short goes on.
    /// </summary>
    private async Task<TimeSpan> UntilNextSweepAsync()
    {
        await BeginOnceAsync(CancellationToken.None);
        if (state.State.Cursor is not null)
        {
            return TimeSpan.Zero;
        }

        var left = (state.State.CursorMovedAt ?? state.State.FirstStartedAt ?? time.GetUtcNow()) + _feed.Interval - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <inheritdoc />
    public Task<FeedProgress> GetProgressAsync() => Task.FromResult(new FeedProgress(
        new FeedStatus(
            _connector.Connection.Value,
            _feed.Name,
            _state,
            state.State.CursorMovedAt,
            _readThrough,
            _readThrough is { } through ? (time.GetUtcNow() - through).TotalSeconds : null,
            state.State.RecordsRead,
            _failures.Last),
        state.State.Counters,
        state.State.ReachedEnd,
        state.State.FirstRecordsRead,
        state.State.Expected,
        _lastActivityAt,
        _feed.VisibilityLag,
        _failures.Snapshot()));

    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        if (_isSweep && await UntilNextSweepAsync() is var wait && wait > TimeSpan.Zero)
        {
            return wait;
        }

        _state = "reading";
        await BeginOnceAsync(cancellationToken);
        var answer = await _connector.ReadFeedAsync(_feed.Name, state.State.Cursor, cancellationToken);
        if (answer is not Outcome<FeedPage>.Success { Value: var page })
        {
            return Wait(((Outcome<FeedPage>.Failure)answer).Reason);
        }

        var again = _mayComeAgain;
        _mayComeAgain = true;
        var priority = state.State.ReachedEnd && !_isSweep ? OutboxPriority.Ordinary : OutboxPriority.Backfill;
        var report = await router.RouteAsync(_account, _connector.Connection, page.Observations, new RouteManner(priority, again), cancellationToken);
        _lastActivityAt = report.BroughtSomething ? time.GetUtcNow() : _lastActivityAt;
        if (!report.Unread.IsEmpty)
        {
            return Wait(new VendorFailure(FailureClass.Retry, null, "Not everything on the page could be read."));
        }

        _deliveriesOfPage++;
        if (!report.NotDelivered.IsEmpty && _deliveriesOfPage < DeliveriesOfPageMax)
        {
            return Wait(new VendorFailure(FailureClass.Retry, null, "Not everything on the page could be delivered."));
        }

        await LeaveBehindAsync(report.NotDelivered, cancellationToken);
        var gone = await FindGoneAsync(page, cancellationToken);
        if (gone is AbsenceReport.Unfinished { Reason: var reason })
        {
            return Wait(reason);
        }

        _deliveriesOfPage = 0;
        _mayComeAgain = again && page.HasMore;
        _failuresInARow = 0;
        _failures.Forget();
        Note(gone);
        await MoveAsync(page, report);
        _state = page.HasMore ? "reading" : "idle";
        return page.HasMore ? TimeSpan.Zero : _feed.Interval;
    }

    /// <summary>Looks for what a sweep did not list, at the end of one that this activation has read from its beginning.</summary>
    private async Task<AbsenceReport?> FindGoneAsync(FeedPage page, CancellationToken cancellationToken)
    {
        if (!_isSweep || !AbsenceCheck.Covers(_feed.RecordType))
        {
            return null;
        }

        _seen = state.State.Cursor is null ? new SeenRecords() : _seen;
        _seen?.Add(page.Observations);
        return page.HasMore || _seen is null
            ? null
            : await absence.RunAsync(_account, _connector, _feed.RecordType, _seen, cancellationToken);
    }

    /// <summary>Tells operators what a sweep found. A doubt is shown as the feed's error until the next turn begins.</summary>
    private void Note(AbsenceReport? report)
    {
        switch (report)
        {
            case AbsenceReport.Told { Gone: > 0 and var gone }:
                FeedLog.Gone(logger, this.GetPrimaryKeyString(), gone);
                break;
            case AbsenceReport.Doubted { Gone: var gone, Standing: var standing }:
                FeedLog.Doubted(logger, this.GetPrimaryKeyString(), gone, standing);
                _failures.Add(new VendorFailure(
                    FailureClass.FixTheData, null, $"At least {gone} of {standing} records are missing at once: none is taken for deleted."));
                break;
        }
    }

    /// <summary>One entity that fails must not hold up everything that comes after it: its records are read again, apart from the feed.</summary>
    private async Task LeaveBehindAsync(ImmutableArray<Undelivered> undelivered, CancellationToken cancellationToken)
    {
        if (undelivered.IsEmpty)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var some in undelivered.Chunk(WorkLimits.BatchMax))
        {
            await work.AddAsync(WorkSet.Inbox, [.. some.Select(one => ReadAgain.ItemFor(_account, one, now))], cancellationToken);
        }

        FeedLog.LeftBehind(logger, this.GetPrimaryKeyString(), undelivered.Length);
        await grains.GetGrain<IInboxGrain>(GrainKeys.InboxLane(_account, _connector.Connection)).NudgeAsync();
    }

    /// <summary>
    /// Stores the first start before anything is delivered, so that a feed without a state has delivered nothing. The vendor's own
    /// count is for the progress bar alone: it is asked for once, and not missed.
    /// </summary>
    private async Task BeginOnceAsync(CancellationToken cancellationToken)
    {
        if (state.RecordExists)
        {
            return;
        }

        if (!_isSweep && await _connector.CountRecordsAsync(_feed.RecordType, cancellationToken) is Outcome<long?>.Success { Value: var expected })
        {
            state.State.Expected = expected;
        }

        state.State.FirstStartedAt ??= time.GetUtcNow();
        await state.WriteStateAsync(CancellationToken.None);
    }

    private async Task MoveAsync(FeedPage page, RouteReport report)
    {
        var now = time.GetUtcNow();
        var stored = state.State;
        var ended = !page.HasMore;
        var nothingNew = page.Cursor == stored.Cursor && report.Counters == SyncCounters.None && (!ended || stored.ReachedEnd);
        if (!nothingNew)
        {
            stored.CursorMovedAt = now;
            stored.Cursor = _isSweep && ended ? null : page.Cursor;
            stored.RecordsRead += page.Observations.Length;
            stored.FirstRecordsRead += stored.ReachedEnd ? 0 : page.Observations.Length;
            stored.ReachedEnd |= ended;
            stored.Counters += report.Counters;
            await state.WriteStateAsync();
        }

        if (ended)
        {
            _readThrough = page.ReadThrough;
        }
    }

    private TimeSpan Wait(VendorFailure failure)
    {
        _failures.Add(failure);
        _state = failure.Class is FailureClass.StopTheConnection ? "stopped" : "waiting";
        FeedLog.ReadFailed(logger, this.GetPrimaryKeyString(), failure.Class, failure.Status, failure.Message);
        _failuresInARow++;
        return failure switch
        {
            { Class: FailureClass.StopTheConnection } => StoppedFor,
            { NotBefore: { } notBefore } when notBefore > time.GetUtcNow() => notBefore - time.GetUtcNow(),
            _ => Backoff.After(_failuresInARow, RetryMin, RetryMax),
        };
    }

    private void Failed(Exception exception)
    {
        _state = "waiting";
        _failures.Add("unexpected", exception.GetType().Name);
        FeedLog.StepFailed(logger, exception, this.GetPrimaryKeyString());
    }
}
