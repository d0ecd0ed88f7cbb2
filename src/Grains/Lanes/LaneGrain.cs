using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
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
    [PersistentState("lane", EntityStorage.LowRate)] IPersistentState<LaneState> state,
    IConnectorDirectory directory,
    LaneLinks links,
    IWorkSets work,
    GrainTelemetry telemetry,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<LaneGrain> logger) : Grain, ILaneGrain
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StoppedFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(10);

    private readonly FailureTally _failures = new();
    private AccountSetup _setup = null!;
    private IConnector _connector = null!;
    private string _lane = "";
    private Loop _loop = null!;
    private string? _blocked;
    private string? _stopped;
    private DateTimeOffset? _lastActivityAt;
    private DateTimeOffset _savedAt;
    private SyncCounters _saved = SyncCounters.None;

    private string Key => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var (account, rest) = GrainKeys.Split(Key);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        _setup = directory.Get(account);
        _connector = _setup.Connection(new ConnectionId(rest[..slash])).Connector;
        _lane = rest[(slash + 1)..];
        _saved = state.State.Counters;
        _loop = new Loop(this, StepAsync, Failed, lifetime, time);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => SaveAsync();

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
        Task.FromResult(new LaneProgress(state.State.Counters, _blocked ?? _stopped, _lastActivityAt, _failures.Snapshot()));

    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        if (_blocked is not null)
        {
            return LookAgain;
        }

        var max = _connector.WriteBatchMax(_lane);
        var taken = await work.TakeAsync(WorkSet.Outbox, Key, max, Lease, cancellationToken);
        if (taken.Count == 0)
        {
            await SaveIfDueAsync();
            return LookAgain;
        }

        using var activity = GrainTelemetry.Activities.StartActivity("lane-batch");
        activity?.SetTag("lane", Key).SetTag("entities", taken.Count);
        telemetry.LaneTook(Key, taken.Count);
        var batch = await Task.WhenAll(taken.Select(PrepareAsync));
        await links.CompleteAsync(_setup, _connector.Connection, batch, cancellationToken);
        await WriteAsync(batch, cancellationToken);
        await links.ClaimAsync(_setup, _connector, batch, cancellationToken);
        await Task.WhenAll(batch.Where(item => item.Results.Count > 0).Select(ConfirmAsync));
        await SettleAsync(batch, cancellationToken);
        await SaveIfDueAsync();
        return _stopped is not null ? StoppedFor : taken.Count == max ? TimeSpan.Zero : Gather;
    }

    private async Task<LaneBatch> PrepareAsync(TakenWork taken)
    {
        var entity = GrainFactory.GetEntity(_setup.Account, new EntityId(taken.Item.Key));
        return new LaneBatch(taken, await entity.PrepareAsync(new PrepareRequest(_connector.Connection, _lane)));
    }

    private async Task WriteAsync(LaneBatch[] batch, CancellationToken cancellationToken)
    {
        var writes = batch.Where(item => item.WaitsBecause is null)
            .SelectMany(item => item.Writes.Select(write => (Item: item, Write: write)))
            .ToList();
        _stopped = null;
        foreach (var type in writes.GroupBy(pair => pair.Write.Type))
        {
            foreach (var chunk in type.Chunk(_connector.WriteBatchMax(type.Key)))
            {
                var outcomes = await _connector.WriteAsync(type.Key, [.. chunk.Select(pair => pair.Write)], cancellationToken);
                for (var index = 0; index < chunk.Length; index++)
                {
                    Take(chunk[index].Item, chunk[index].Write, outcomes[index]);
                }
            }
        }
    }

    private void Take(LaneBatch item, RecordWrite write, WriteOutcome outcome)
    {
        item.Results.Add(new WriteResult(write, outcome));
        telemetry.Written(Key, NameOf(outcome));
        switch (outcome)
        {
            case WriteOutcome.Applied:
                _failures.Forget();
                _lastActivityAt = time.GetUtcNow();
                state.State.Counters = state.State.Counters with
                {
                    Written = state.State.Counters.Written + 1,
                    Created = state.State.Counters.Created + (write.Kind is WriteKind.Create ? 1 : 0),
                };
                break;
            case WriteOutcome.Retry retry:
                _failures.Add("retry", retry.Message);
                item.WaitsBecause = retry.Message;
                item.NotBefore = retry.NotBefore;
                break;
            case WriteOutcome.Stop stop:
                _failures.Add("stop-the-connection", stop.Message);
                _stopped = stop.Message;
                item.WaitsBecause = stop.Message;
                LaneLog.Stopped(logger, Key, stop.Message);
                break;
            case WriteOutcome.Rejected rejected:
                _failures.Add("fix-the-data", rejected.Message);
                break;
            case WriteOutcome.Gone or WriteOutcome.Exists:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string NameOf(WriteOutcome outcome) => outcome switch
    {
        WriteOutcome.Applied => "applied",
        WriteOutcome.Gone => "gone",
        WriteOutcome.Exists => "exists",
        WriteOutcome.Rejected => "rejected",
        WriteOutcome.Retry => "retry",
        WriteOutcome.Stop => "stop",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task ConfirmAsync(LaneBatch item)
    {
        var answer = await GrainFactory.GetEntity(_setup.Account, item.Entity)
            .ConfirmAsync(new ConfirmRequest(_connector.Connection, [.. item.Results]));
        state.State.Counters = state.State.Counters with { Findings = state.State.Counters.Findings + answer.Findings };
    }

    /// <summary>
    /// A finished item goes, unless its entity has stored something newer meanwhile: that has put the row back with a higher
    /// revision. What waits for a record in another lane goes to the back without counting as a failure.
    /// </summary>
    private async Task SettleAsync(LaneBatch[] batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await work.DelayAsync(
            WorkSet.Outbox,
            Key,
            [.. batch.Where(item => item.WaitsBecause is not null).Select(item => new WorkDelay(
                item.Taken.Item.Key,
                item.NotBefore is { } notBefore && notBefore > now ? notBefore : now + Backoff.After(item.Taken.Attempts + 1, RetryMin, RetryMax),
                item.Results.Count == 0 ? null : item.WaitsBecause))],
            cancellationToken);
        await work.CompleteAsync(
            WorkSet.Outbox,
            Key,
            [.. batch.Where(item => item.WaitsBecause is null).Select(item => new WorkReceipt(item.Taken.Item.Key, item.Revision))],
            cancellationToken);
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
        _failures.Add("unexpected", exception.GetType().Name);
        LaneLog.StepFailed(logger, exception, Key);
    }
}
