using System.Collections.Immutable;
using Hearth.Contracts;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Contracts.Work;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Grains.Erasing;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Hearth.Grains.Inbox;

/// <summary>
/// Drains what one connection left to be dealt with: webhook events, records that have to be read again, and whatever waits
/// for something else to exist.
/// </summary>
[GrainType("inbox"), Reentrant, KeepAlive]
public sealed class InboxGrain(
    IGrainContext context,
    [PersistentState("inbox", EntityStorage.LowRate)] IPersistentState<InboxState> state,
    IConnectorDirectory directory,
    ObservationRouter router,
    IIdentityIndex identities,
    PrivacyEraser eraser,
    IWorkSets work,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<InboxGrain> logger) : IGrainBase, IInboxGrain
{
    private const int BatchMax = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(10);

    private readonly FailureTally _failures = new();
    private ImmutableArray<(IInboxDrain Drain, Recovery Recovery)> _drains = [];
    private Loop _loop = null!;
    private DateTimeOffset? _lastActivityAt;
    private DateTimeOffset _savedAt;
    private SyncCounters _saved = SyncCounters.None;

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        var (account, rest) = GrainKeys.Split(this.GetPrimaryKeyString());
        var setup = directory.Get(account);
        var connector = setup.Connection(new ConnectionId(rest[..rest.IndexOf('/', StringComparison.Ordinal)])).Connector;
        _saved = state.State.Counters;
        ImmutableArray<IInboxDrain> drains =
        [
            new EventDrain(connector, account, router, identities, eraser, work, _failures, time),
            new ReadAgain(connector, account, router, work, _failures, time),
            new WaitingRoom(connector, setup, router, work, _failures, time),
        ];
        _drains = [.. drains.Select(drain => (drain, new Recovery(work, drain.Set)))];
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
        var isMore = false;
        foreach (var (drain, recovery) in _drains)
        {
            await recovery.BeforeTakeAsync(drain.Lane, cancellationToken);
            var taken = await work.TakeAsync(drain.Set, drain.Lane, BatchMax, Lease, cancellationToken);
            if (taken.Count > 0)
            {
                await DrainAsync(drain, taken, cancellationToken);
            }

            isMore |= taken.Count == BatchMax;
        }

        if (time.GetUtcNow() - _savedAt > SaveEvery)
        {
            await SaveAsync();
        }

        return isMore ? TimeSpan.Zero : LookAgain;
    }

    private async Task DrainAsync(IInboxDrain drain, IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken)
    {
        RouteReport report;
        try
        {
            report = await drain.DrainAsync(taken, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await new InboxSettlement(work, drain, time).GiveBackAsync(taken, exception, cancellationToken);
            throw;
        }

        state.State.Counters += report.Counters;
        _lastActivityAt = report.BroughtSomething ? time.GetUtcNow() : _lastActivityAt;
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
        foreach (var (_, recovery) in _drains)
        {
            recovery.StepFailed();
        }

        _failures.Add("unexpected", exception.GetType().Name);
        InboxLog.StepFailed(logger, exception, this.GetPrimaryKeyString());
    }
}
