using System.Diagnostics;
using Hearth.Benchmarks.Machine;
using Hearth.Sandbox.Faults;

namespace Hearth.Benchmarks.Sync;

/// <summary>Changes many records in one burst at ServiceTitan and waits until HubSpot shows every one of them.</summary>
internal sealed class ThroughputRound(HearthUnderTest hearth, Company company, Database database)
{
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private static readonly string[] FeedRoutes = ["export/jobs", "export/customers"];

    public async Task<RoundResult> RunAsync(IReadOnlyList<LinkedRecord> records, int round, CancellationToken cancellationToken)
    {
        await hearth.SettleAsync();
        var writesBefore = await database.EntityWritesAsync();
        hearth.Sandbox.Portal.Counters.Reset();
        hearth.Sandbox.Tenant.Counters.Reset();
        var load = LoadAverage.LastMinute();
        var expected = records.ToDictionary(record => record.Key, record => company.Value(record, round));
        // The feeds ask for recent changes too, which the exports show at once.
        var visibleAt = Stopwatch.GetTimestamp();
        var cpu = new CpuMeter(database.Postmaster);
        var watch = Task.Run(() => FirstReadAsync(visibleAt, cancellationToken), cancellationToken);
        foreach (var record in records)
        {
            company.Edit(record, expected[record.Key]);
        }

        var firstRead = await watch;
        var (lastWrite, used) = await LastWriteAsync(expected, cpu, cancellationToken);
        await hearth.SettleAsync();
        var settled = Stopwatch.GetElapsedTime(firstRead);
        var atHubSpot = hearth.Sandbox.Portal.Counters.Snapshot(includeWrites: false);
        return new RoundResult
        {
            Records = records.Count,
            Elapsed = Stopwatch.GetElapsedTime(firstRead, lastWrite),
            Unread = Stopwatch.GetElapsedTime(visibleAt, firstRead),
            Settled = settled,
            HubSpotCalls = atHubSpot.Calls,
            EchoWrites = atHubSpot.UnchangedRecordWrites + ServiceTitanWrites(),
            EntityWrites = await database.EntityWritesAsync() - writesBefore,
            ProcessSeconds = used.Process,
            PostgresSeconds = used.Postgres,
            Load = load,
        };
    }

    /// <summary>The last moment before a feed was seen to ask after the first change had become visible.</summary>
    private async Task<long> FirstReadAsync(long visibleAt, CancellationToken cancellationToken)
    {
        var (reads, at) = (FeedReads(), Stopwatch.GetTimestamp());
        while (true)
        {
            await Task.Delay(Sample, cancellationToken);
            var now = FeedReads();
            if (now > reads)
            {
                return Math.Max(at, visibleAt);
            }

            (reads, at) = (now, Stopwatch.GetTimestamp());
        }
    }

    private long FeedReads() => hearth.Sandbox.Tenant.Counters.Snapshot(includeWrites: false).Calls
        .Where(call => FeedRoutes.Any(route => call.Key.Contains(route, StringComparison.Ordinal)))
        .Sum(call => call.Value);

    /// <summary>
    /// Watches the count of written properties, which is cheap to read, and looks at the records themselves only when it stands
    /// still.
    /// </summary>
    private async Task<(long At, (double Process, double Postgres) Used)> LastWriteAsync(
        Dictionary<string, string> expected, CpuMeter cpu, CancellationToken cancellationToken)
    {
        var (written, at, used) = (0L, Stopwatch.GetTimestamp(), cpu.Read());
        var (started, lookedAt) = (at, at);
        while (Stopwatch.GetElapsedTime(started) < Deadline)
        {
            await Task.Delay(Sample, cancellationToken);
            var now = hearth.Sandbox.Portal.Counters.Snapshot(includeWrites: false).PropertyWrites;
            if (now != written)
            {
                (written, at) = (now, Stopwatch.GetTimestamp());
                used = cpu.Read();
            }
            else if (written > 0 && Stopwatch.GetElapsedTime(at) > Quiet && Stopwatch.GetElapsedTime(lookedAt) > Quiet)
            {
                lookedAt = Stopwatch.GetTimestamp();
                if (company.Arrived(expected).Count == expected.Count)
                {
                    return (at, used);
                }
            }
        }

        var missing = expected.Keys.Except(company.Arrived(expected).Keys).ToList();
        throw new TimeoutException($"{missing.Count:N0} of {expected.Count:N0} changes did not arrive at HubSpot, {missing[0]} among them.");
    }

    // Nothing is edited at HubSpot, so whatever is written to ServiceTitan is an echo.
    private long ServiceTitanWrites() => hearth.Sandbox.Tenant.Counters.Snapshot(includeWrites: false) is CounterSnapshot counters
        ? counters.PropertyWrites + counters.Created.Values.Sum()
        : 0;
}
