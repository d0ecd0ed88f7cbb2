using System.Diagnostics;
using Hearth.Benchmarks.Floors;

namespace Hearth.Benchmarks.Sync;

/// <summary>
/// The <c>sync</c> benchmark: a company comes into agreement, then its records change in bursts and at a steady rate, then
/// the floors are measured on the very same records, documents and database.
/// </summary>
internal static class SyncBenchmark
{
    // A seeded household has more jobs than contacts, and some of either are not linked to exactly one record.
    private const double HouseholdsPerRecord = 0.75;

    public static async Task<string> RunAsync(SyncOptions options, CancellationToken cancellationToken)
    {
        using var database = await Database.CreateAsync(options.Provider);
        var households = (int)(options.Records * HouseholdsPerRecord);
        await using var hearth = await HearthUnderTest.PrepareAsync(database.Options, database.Folder, households, cancellationToken);
        var report = new SyncReport(options, await database.DescribeAsync(), households);
        await Say("The first synchronization runs.");
        var first = report.First = await SynchronizeAsync(hearth, cancellationToken);
        await Say($"{first.RecordsRead:N0} records read and {first.RecordsWritten:N0} written in {first.Elapsed.TotalSeconds:N0} s.");

        var company = Company.Find(hearth.Sandbox.Tenant, hearth.Sandbox.Portal);
        var records = company.Choose(options.Records);
        var round = new ThroughputRound(hearth, company, database);
        hearth.SendServiceTitanWebhooks(on: false);
        for (var number = 0; number <= options.Rounds; number++)
        {
            var result = await round.RunAsync(records, number, cancellationToken);
            await Say($"Round {number}: {result.ChangesPerSecond:N0} changes/s, {result.CallsPerThousand:0.0} calls per 1,000, load {result.Load:0.0}.");
            if (number > 0)
            {
                report.Rounds.Add(result);
            }
        }

        report.Latency = await LatencyAsync(hearth, company, options, cancellationToken);
        await hearth.StopHearthAsync();
        if (options.WithFloors)
        {
            await Say("The floors are measured.");
            report.Floors = await FloorsMeasurement.RunAsync(hearth.Sandbox, database, records, cancellationToken);
        }

        return report.ToString();
    }

    private static async Task<FirstSynchronization> SynchronizeAsync(HearthUnderTest hearth, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await hearth.StartAsync(cancellationToken);
        var status = await hearth.SettleAsync();
        return new FirstSynchronization(
            status.FirstSynchronization.RecordsRead, status.Counters.Written, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<LatencyResult> LatencyAsync(
        HearthUnderTest hearth, Company company, SyncOptions options, CancellationToken cancellationToken)
    {
        var run = new LatencyRun(hearth, company);
        var warmUp = company.Jobs.Take(options.Rate * 2).ToList();
        var jobs = company.Jobs.Skip(warmUp.Count).Take((int)(options.Rate * options.LatencyFor.TotalSeconds)).ToList();
        await Say($"{jobs.Count:N0} jobs change at {options.Rate} a second.");
        await run.RunAsync(warmUp, options.Rate, options.Rounds + 1, cancellationToken);
        return await run.RunAsync(jobs, options.Rate, options.Rounds + 1, cancellationToken);
    }

    private static Task Say(string line) => Console.Error.WriteLineAsync(line);
}
