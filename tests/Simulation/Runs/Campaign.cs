using System.Collections.Concurrent;
using System.Globalization;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>Many runs, as many at a time as there are processors. Each run is one thread of its own, so that none knows of another.</summary>
internal static class Campaign
{
    private const int ShrinkRuns = 150;

    /// <summary>Runs seeds until one fails or all have passed.</summary>
    /// <param name="seeds">The seeds, in the order in which they count.</param>
    public static CampaignResult Run(IReadOnlyList<int> seeds)
    {
        var met = new ConcurrentDictionary<FaultKind, long>();
        var (runs, actions, writes) = (0, 0L, 0L);
        RunResult? failed = null;
        var judging = new Lock();
        ForEachSeed(seeds, (result, loop) =>
        {
            Interlocked.Increment(ref runs);
            Interlocked.Add(ref actions, result.Actions);
            Interlocked.Add(ref writes, result.Writes);
            foreach (var (kind, times) in result.Faults)
            {
                met.AddOrUpdate(kind, times, (_, sum) => sum + times);
            }

            if (result.BrokenLaw is not null)
            {
                lock (judging)
                {
                    failed = failed is null || failed.Options.Seed > result.Options.Seed ? result : failed;
                }

                // The seeds before this one are finished, so that the first failing seed is the same every time.
                loop.Break();
            }
        });
        return new CampaignResult(runs, actions, writes, met, failed);
    }

    /// <summary>Runs every seed and names each that fails with its law and the first violation.</summary>
    /// <returns>How many failed.</returns>
    public static int Survey(IReadOnlyList<int> seeds, TextWriter output)
    {
        var failures = 0;
        var writing = new Lock();
        ForEachSeed(seeds, (result, _) =>
        {
            if (result.BrokenLaw is { } law)
            {
                lock (writing)
                {
                    failures++;
                    output.WriteLine($"{result.Options.Seed}: {law}: {result.Violations[0]}");
                }
            }
        });
        output.WriteLine($"{failures} of {seeds.Count} seeds failed.");
        return failures;
    }

    private static void ForEachSeed(IReadOnlyList<int> seeds, Action<RunResult, ParallelLoopState> take) => Parallel.For(
        0, seeds.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (place, loop) =>
        {
            if (!loop.ShouldExitCurrentIteration)
            {
                take(SimulationRun.Execute(new RunOptions(seeds[place])), loop);
            }
        });

    /// <summary>Shrinks a failing run and tells its story.</summary>
    public static string Explain(RunResult failed)
    {
        var options = Shrinking.Shrink(failed, SimulationRun.Execute, ShrinkRuns);
        return Report.Of(SimulationRun.Execute(options with { KeepsStory = true }));
    }

    /// <summary>One line about a campaign.</summary>
    public static string Summary(CampaignResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"simulation: {result.Runs:N0} seeds, {result.Actions:N0} actions of people, {result.Writes:N0} fields written, {result.Faults.Values.Sum():N0} faults of {result.Faults.Count} kinds; {(result.Failed is { } failed ? $"first failing seed {failed.Options.Seed} ({failed.BrokenLaw})" : "no seed failed")}");
}
