using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Status;
using Hearth.Domain.Changes;
using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Lanes;

/// <summary>Sends a lane's writes and sorts what comes back.</summary>
internal sealed class LaneWriter(IConnector connector, string lane, FailureTally failures, GrainTelemetry telemetry, ILogger logger)
{
    /// <summary>Why the connection stopped at the last attempt, or null.</summary>
    public string? Stopped { get; private set; }

    /// <summary>Writes what does not wait, type by type, until the connection stops. Returns what was written, in numbers.</summary>
    public async Task<SyncCounters> WriteAsync(IReadOnlyList<LaneBatch> batch, CancellationToken cancellationToken)
    {
        var writes = batch.Where(item => item.WaitsBecause is null)
            .SelectMany(item => item.Writes.Select(write => (Item: item, Write: write)))
            .ToList();
        var answered = batch.SelectMany(item => item.Answered.Select(result => (Item: item, Result: result))).ToList();
        var counters = SyncCounters.None;
        if (writes.Count + answered.Count > 0)
        {
            Stopped = null;
        }

        foreach (var (item, result) in answered)
        {
            counters += Take(item, result.Write, result.Outcome);
        }

        foreach (var type in writes.GroupBy(pair => pair.Write.Type))
        {
            foreach (var chunk in type.Chunk(connector.WriteBatchMax(type.Key)))
            {
                if (Stopped is not null)
                {
                    Array.ForEach(chunk, pair => pair.Item.WaitsBecause = Stopped);
                    continue;
                }

                var outcomes = await SendAsync(type.Key, [.. chunk.Select(pair => pair.Write)], cancellationToken);
                for (var index = 0; index < chunk.Length; index++)
                {
                    counters += Take(chunk[index].Item, chunk[index].Write, outcomes[index]);
                }
            }
        }

        return counters;
    }

    /// <summary>A connector that fails unexpectedly may have written: its records are tried again, and creations are verified.</summary>
    private async Task<ImmutableArray<WriteOutcome>> SendAsync(string type, ImmutableArray<RecordWrite> writes, CancellationToken cancellationToken)
    {
        try
        {
            return await connector.WriteAsync(type, writes, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LaneLog.WriteFailed(logger, exception, lane);
            var unknown = new WriteOutcome.Retry($"unexpected: {exception.GetType().Name}", NotBefore: null, MayHaveApplied: true);
            return [.. writes.Select(_ => unknown)];
        }
    }

    private SyncCounters Take(LaneBatch item, RecordWrite write, WriteOutcome outcome)
    {
        item.Results.Add(new WriteResult(write, outcome));
        telemetry.Written(lane, NameOf(outcome));
        switch (outcome)
        {
            case WriteOutcome.Applied:
                failures.Forget();
                return SyncCounters.None with { Written = 1, Created = write.Kind is WriteKind.Create ? 1 : 0 };
            case WriteOutcome.Retry retry:
                failures.Add("retry", retry.Message);
                item.WaitsBecause = retry.Message;
                item.NotBefore = retry.NotBefore;
                break;
            case WriteOutcome.Stop stop:
                failures.Add("stop-the-connection", stop.Message);
                Stopped = stop.Message;
                item.WaitsBecause = stop.Message;
                LaneLog.Stopped(logger, lane, stop.Message);
                break;
            case WriteOutcome.Rejected rejected:
                failures.Add("fix-the-data", rejected.Message);
                break;
            case WriteOutcome.Gone or WriteOutcome.Exists:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return SyncCounters.None;
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
}
