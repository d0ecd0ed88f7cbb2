using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Hearth.Grains.Lanes;

/// <summary>
/// Drains one outbox lane: takes waiting entities, asks each for its pending write at that moment, so that bursts coalesce,
/// sends them in batches and reports each result. A write that was superseded while it was under way stays pending.
/// </summary>
[GrainType("lane"), Reentrant, KeepAlive]
public sealed class LaneGrain(
    IGrainContext context,
    IGrainFactory grains,
    [PersistentState("lane", EntityStorage.LowRate)] IPersistentState<LaneState> state,
    IConnectorDirectory directory,
    LaneLinks links,
    IWorkSets work,
    GrainTelemetry telemetry,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<LaneGrain> logger) : IGrainBase, ILaneGrain
{
    // While one batch is at the vendor, the other is prepared or stored: a lane that did one after the other would mostly wait.
    private const int BatchesAtOnce = 2;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AskAgainMin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AskAgainMax = TimeSpan.FromHours(1);
    private static readonly TimeSpan StoppedFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(10);

    private readonly FailureTally _failures = new();
    private readonly Recovery _recovery = new(work, WorkSet.Outbox);
    private AccountSetup _setup = null!;
    private IConnector _connector = null!;
    private string _lane = "";
    private Loop _loop = null!;
    private LaneWriter _writer = null!;
    private string? _blocked;
    private DateTimeOffset _stoppedUntil;
    private DateTimeOffset? _lastActivityAt;
    private DateTimeOffset _savedAt;
    private SyncCounters _saved = SyncCounters.None;

    private string Key => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        var (account, rest) = GrainKeys.Split(Key);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        _setup = directory.Get(account);
        _connector = _setup.Connection(new ConnectionId(rest[..slash])).Connector;
        _lane = rest[(slash + 1)..];
        _saved = state.State.Counters;
        _writer = new LaneWriter(_connector, Key, _failures, telemetry, logger);
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
        _loop.Nudge(Gather);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task BlockAsync(string? reason)
    {
        _blocked = reason;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<LaneProgress> GetProgressAsync() =>
        Task.FromResult(new LaneProgress(state.State.Counters, _blocked ?? _writer.Stopped, _lastActivityAt, _failures.Snapshot()));

    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        if (_blocked is not null)
        {
            return LookAgain;
        }

        // However many nudges come, a connection that stopped is left alone for a while.
        if (_stoppedUntil - time.GetUtcNow() is var rest && rest > TimeSpan.Zero)
        {
            return rest;
        }

        var max = _connector.WriteBatchMax(_lane);
        await _recovery.BeforeTakeAsync(Key, cancellationToken);
        var taken = await work.TakeAsync(WorkSet.Outbox, Key, max * BatchesAtOnce, Lease, cancellationToken);
        if (taken.Count == 0)
        {
            await SaveIfDueAsync();
            return LookAgain;
        }

        await Task.WhenAll(taken.Chunk(max).Select(batch => DrainOrGiveBackAsync(batch, cancellationToken)));
        await SaveIfDueAsync();
        return _stoppedUntil > time.GetUtcNow() ? StoppedFor : taken.Count == max * BatchesAtOnce ? TimeSpan.Zero : Gather;
    }

    private async Task DrainOrGiveBackAsync(IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken)
    {
        try
        {
            await DrainAsync(taken, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await GiveBackAsync(taken, exception);
            throw;
        }
    }

    private async Task DrainAsync(IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken)
    {
        using var activity = GrainTelemetry.Activities.StartActivity("lane-batch");
        activity?.SetTag("lane", Key).SetTag("entities", taken.Count);
        telemetry.LaneTook(Key, taken.Count);
        var batch = await Task.WhenAll(taken.Select(PrepareAsync));
        await links.CompleteAsync(_setup, _connector, batch, cancellationToken);
        var written = await _writer.WriteAsync(batch, cancellationToken);
        state.State.Counters += written;
        _lastActivityAt = written.Written > 0 ? time.GetUtcNow() : _lastActivityAt;
        _stoppedUntil = _writer.Stopped is null ? default : time.GetUtcNow() + StoppedFor;
        await links.ClaimAsync(_setup, _connector, batch, cancellationToken);
        await Task.WhenAll(batch.Where(item => item.Results.Count > 0).Select(ConfirmAsync));
        await SettleAsync(batch, cancellationToken);
    }

    /// <summary>Nothing is known of what came of it: nobody should have to wait for the lease to end.</summary>
    private Task GiveBackAsync(IReadOnlyList<TakenWork> taken, Exception exception) => work.DelayAsync(
        WorkSet.Outbox,
        Key,
        [.. taken.Select(item => new WorkDelay(
            item.Item.Key, time.GetUtcNow() + Backoff.After(item.Attempts + 1, RetryMin, RetryMax), $"unexpected: {exception.GetType().Name}"))],
        CancellationToken.None);

    /// <summary>One entity that fails must not hold up the others of its batch.</summary>
    private async Task<LaneBatch> PrepareAsync(TakenWork taken)
    {
        try
        {
            var entity = grains.GetEntity(_setup.Account, new EntityId(taken.Item.Key));
            return new LaneBatch(taken, await entity.AskAsync(
                taken.Item.Revision, grain => grain.PrepareAsync(new PrepareRequest(_connector.Connection, _lane)), answer => answer.Revision));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new LaneBatch(taken, new PrepareAnswer([], 0)) { WaitsBecause = EntityFailed(taken.Item.Key, exception) };
        }
    }

    private string EntityFailed(string entity, Exception exception)
    {
        _failures.Add("unexpected", exception.GetType().Name);
        LaneLog.EntityFailed(logger, exception, Key, entity);
        return $"unexpected: {exception.GetType().Name}";
    }

    private async Task ConfirmAsync(LaneBatch item)
    {
        try
        {
            var findings = await Following.ConfirmAsync(grains, _setup.Account, item.Entity, _connector.Connection, [.. item.Results]);
            state.State.Counters = state.State.Counters with { Findings = state.State.Counters.Findings + findings };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            item.WaitsBecause = EntityFailed(item.Entity.Value, exception);
        }
    }

    /// <summary>
    /// A finished item goes, unless its entity has stored something newer meanwhile: that has put the row back with a higher
    /// revision. What waits for a record that comes from elsewhere is put back until then, without counting as a failure.
    /// </summary>
    private async Task SettleAsync(LaneBatch[] batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await work.DelayAsync(
            WorkSet.Outbox,
            Key,
            [.. batch.Where(item => item.WaitsBecause is not null).Select(item => new WorkDelay(
                item.Taken.Item.Key,
                item.NotBefore is { } notBefore && notBefore > now ? notBefore : now + WaitOf(item, now),
                item.WaitsFor is null ? item.WaitsBecause : null,
                item.WaitsFor))],
            cancellationToken);
        await links.ReleaseMetAsync(_setup, _connector.Connection, [.. batch.Where(item => item.WaitsFor is not null)], cancellationToken);
        await work.CompleteAsync(
            WorkSet.Outbox,
            Key,
            [.. batch.Where(item => item.WaitsBecause is null).Select(item => new WorkReceipt(item.Taken.Item.Key, item.Revision))],
            cancellationToken);
    }

    /// <summary>
    /// What waits for a record is released when that comes. Should the release have been lost, it is asked about anyway, less and
    /// less often the longer it waits.
    /// </summary>
    private static TimeSpan WaitOf(LaneBatch item, DateTimeOffset now)
    {
        if (item.WaitsFor is null)
        {
            return Backoff.After(item.Taken.Attempts + 1, RetryMin, RetryMax);
        }

        var age = now - item.Taken.EnqueuedAt;
        return age < AskAgainMin ? AskAgainMin : age > AskAgainMax ? AskAgainMax : age;
    }

    private Task SaveIfDueAsync() => time.GetUtcNow() - _savedAt > SaveEvery ? SaveAsync() : Task.CompletedTask;

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
        _recovery.StepFailed();
        _failures.Add("unexpected", exception.GetType().Name);
        LaneLog.StepFailed(logger, exception, Key);
    }
}
