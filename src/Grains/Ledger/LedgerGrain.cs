using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Lanes;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Storage.ReadModels;
using Hearth.Storage.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Hearth.Grains.Ledger;

/// <summary>Writes what entities say of themselves into the read models, in bulk.</summary>
[GrainType("ledger"), Reentrant, KeepAlive]
public sealed class LedgerGrain(
    IGrainContext context,
    IGrainFactory grains,
    IReadModels readModels,
    IWorkSets work,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<LedgerGrain> logger) : IGrainBase, ILedgerGrain
{
    private const int BatchMax = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250);

    private readonly Recovery _recovery = new(work, WorkSet.Outbox);
    private Loop _loop = null!;

    private AccountId Account => new(this.GetPrimaryKeyString());

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        _loop = new Loop(this, StepAsync, Failed, lifetime, time, storesState: false);
        return Task.CompletedTask;
    }

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

    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        var lane = GrainKeys.LedgerLane(Account);
        await _recovery.BeforeTakeAsync(lane, cancellationToken);
        var taken = await work.TakeAsync(WorkSet.Outbox, lane, BatchMax, Lease, cancellationToken);
        if (taken.Count == 0)
        {
            return LookAgain;
        }

        var now = time.GetUtcNow();
        var answers = await Task.WhenAll(taken.Select(SummaryAsync));
        var stored = answers.Where(answer => answer.Summary is not null).ToLookup(answer => KindOf(answer.Taken));
        await readModels.StoreHouseholdsAsync(
            Account,
            [.. stored[EntityKind.Household].Where(answer => !answer.Summary!.IsMerged).Select(answer => Household(answer.Taken.Item.Key, answer.Summary!, now))],
            cancellationToken);
        // Its records and values are shown by the household that it went into.
        await readModels.RemoveHouseholdsAsync(
            Account,
            [.. stored[EntityKind.Household].Where(answer => answer.Summary!.IsMerged).Select(answer => answer.Taken.Item.Key)],
            cancellationToken);
        await readModels.StoreJobsAsync(
            Account, [.. stored[EntityKind.Job].Select(answer => Job(answer.Taken.Item.Key, answer.Summary!, now))], cancellationToken);
        await work.DelayAsync(
            WorkSet.Outbox,
            lane,
            [.. answers.Where(answer => answer.Failure is not null).Select(answer => new WorkDelay(
                answer.Taken.Item.Key, now + Backoff.After(answer.Taken.Attempts + 1, RetryMin, RetryMax), answer.Failure))],
            cancellationToken);
        await work.CompleteAsync(
            WorkSet.Outbox,
            lane,
            [.. answers.Where(answer => answer.Failure is null)
                .Select(answer => new WorkReceipt(answer.Taken.Item.Key, answer.Taken.Item.Revision))],
            cancellationToken);
        return taken.Count == BatchMax ? TimeSpan.Zero : Gather;
    }

    /// <summary>One entity that fails must not hold up the others of its batch.</summary>
    private async Task<(TakenWork Taken, EntitySummary? Summary, string? Failure)> SummaryAsync(TakenWork taken)
    {
        try
        {
            var entity = grains.GetEntity(Account, new EntityId(taken.Item.Key));
            return (taken, await entity.AskAsync(taken.Item.Revision, grain => grain.GetSummaryAsync(), summary => summary?.Revision ?? 0), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LedgerLog.EntityFailed(logger, exception, Account.Value, taken.Item.Key);
            return (taken, null, $"unexpected: {exception.GetType().Name}");
        }
    }

    private static EntityKind KindOf(TakenWork taken) => new EntityId(taken.Item.Key).Kind;

    private static HouseholdRow Household(string id, EntitySummary summary, DateTimeOffset now) =>
        new(id, summary.Revision, summary.Document, summary.OpenConflicts, summary.OpenFindings, now);

    private static JobRow Job(string id, EntitySummary summary, DateTimeOffset now) =>
        new(id, summary.Revision, summary.Document, summary.OpenConflicts, summary.OpenFindings, now);

    private void Failed(Exception exception)
    {
        _recovery.StepFailed();
        LedgerLog.StepFailed(logger, exception, Account.Value);
    }
}
