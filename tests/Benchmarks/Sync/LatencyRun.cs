using System.Diagnostics;
using Hearth.Benchmarks.Machine;
using Hearth.Testing;

namespace Hearth.Benchmarks.Sync;

/// <summary>
/// Edits jobs at a steady rate, each once, and takes the time from the edit to the moment at which HubSpot stored it. The
/// edit is a little before its webhook arrives, so the figure is no better than the goal's own.
/// </summary>
internal sealed class LatencyRun(HearthUnderTest hearth, Company company)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan ArrivalDeadline = TimeSpan.FromMinutes(1);

    public async Task<LatencyResult> RunAsync(IReadOnlyList<LinkedRecord> jobs, int rate, int round, CancellationToken cancellationToken)
    {
        await hearth.SettleAsync();
        hearth.SendServiceTitanWebhooks(on: true);
        hearth.Sandbox.Portal.Counters.Reset();
        hearth.Sandbox.Tenant.Counters.Reset();
        var load = LoadAverage.LastMinute();
        var (edited, seconds) = await EditAsync(jobs, rate, round, cancellationToken);
        var expected = edited.ToDictionary(edit => edit.Key, edit => edit.Value.Value);
        IReadOnlyDictionary<string, DateTimeOffset> arrived = await Eventually.GetAsync(
            () => Task.FromResult(company.Arrived(expected)), found => found.Count == expected.Count, "every change arrives", ArrivalDeadline);
        await hearth.SettleAsync();
        hearth.SendServiceTitanWebhooks(on: false);
        var atHubSpot = hearth.Sandbox.Portal.Counters.Snapshot(includeWrites: false);
        var atServiceTitan = hearth.Sandbox.Tenant.Counters.Snapshot(includeWrites: false);
        return new LatencyResult(
            edited.Count / seconds,
            [.. arrived.Select(record => (record.Value - edited[record.Key].At).TotalMilliseconds)],
            atHubSpot.TotalCalls * 1_000.0 / edited.Count,
            atHubSpot.UnchangedRecordWrites + atServiceTitan.PropertyWrites,
            load);
    }

    private async Task<(Dictionary<string, (string Value, DateTimeOffset At)> Edited, double Seconds)> EditAsync(
        IReadOnlyList<LinkedRecord> jobs, int rate, int round, CancellationToken cancellationToken)
    {
        var edited = new Dictionary<string, (string, DateTimeOffset)>(jobs.Count);
        var started = Stopwatch.GetTimestamp();
        foreach (var job in jobs)
        {
            while (edited.Count > Stopwatch.GetElapsedTime(started).TotalSeconds * rate)
            {
                await Task.Delay(Tick, cancellationToken);
            }

            var value = company.Value(job, round);
            edited[job.Key] = (value, TimeProvider.System.GetUtcNow());
            company.Edit(job, value);
        }

        return (edited, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
