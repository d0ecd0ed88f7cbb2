using System.Diagnostics;

namespace Hearth.Storage.Entities;

/// <summary>Runs batches of reads and writes against the table, and keeps one bad row from failing the good ones.</summary>
internal sealed class EntityCommitter(IEntityTable table, StorageTelemetry telemetry)
{
    /// <summary>Stores a batch. Where the database refuses it, its halves are tried, until the bad row is alone.</summary>
    public async Task WriteAsync(IReadOnlyList<EntityWrite> writes)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var outcomes = await table.WriteAsync(writes);
            telemetry.RecordBatch("write", writes.Count, Stopwatch.GetElapsedTime(started));
            for (var index = 0; index < writes.Count; index++)
            {
                telemetry.RecordWrite(writes[index].QueuedAt);
                writes[index].Settle(outcomes[index]);
            }
        }
        catch (Exception refused) when (writes.Count > 1 && table.IsRefusal(refused))
        {
            var half = writes.Count / 2;
            await WriteAsync([.. writes.Take(half)]);
            await WriteAsync([.. writes.Skip(half)]);
        }
        catch (Exception problem)
        {
            foreach (var write in writes)
            {
                write.Fault(problem);
            }
        }
    }

    /// <summary>Reads a batch.</summary>
    public async Task ReadAsync(IReadOnlyList<EntityRead> reads)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var stored = await table.ReadAsync([.. reads.Select(read => read.Address)]);
            telemetry.RecordBatch("read", reads.Count, Stopwatch.GetElapsedTime(started));
            for (var index = 0; index < reads.Count; index++)
            {
                reads[index].Settle(stored[index]);
            }
        }
        catch (Exception refused) when (reads.Count > 1 && table.IsRefusal(refused))
        {
            var half = reads.Count / 2;
            await ReadAsync([.. reads.Take(half)]);
            await ReadAsync([.. reads.Skip(half)]);
        }
        catch (Exception problem)
        {
            foreach (var read in reads)
            {
                read.Fault(problem);
            }
        }
    }
}
