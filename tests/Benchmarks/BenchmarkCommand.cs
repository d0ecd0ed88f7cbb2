using System.CommandLine;
using Hearth.Benchmarks.Sync;
using Hearth.Storage;

namespace Hearth.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
internal static class BenchmarkCommand
{
    private static readonly Option<int> Records = new("--records")
    {
        Description = "How many records are changed in each round, 1,000 to 100,000.",
        DefaultValueFactory = _ => 10_000,
    };

    private static readonly Option<StorageProvider> Provider = new("--provider")
    {
        Description = "The database: postgres or sqlite.",
        DefaultValueFactory = _ => StorageProvider.Postgres,
    };

    private static readonly Option<int> Rounds = new("--rounds")
    {
        Description = "Measured rounds after the warm-up, 1 to 4; the median is reported.",
        DefaultValueFactory = _ => 3,
    };

    private static readonly Option<int> Rate = new("--rate")
    {
        Description = "Changes a second while latency is measured.",
        DefaultValueFactory = _ => 200,
    };

    private static readonly Option<int> Seconds = new("--seconds")
    {
        Description = "How long latency is measured.",
        DefaultValueFactory = _ => 20,
    };

    private static readonly Option<bool> NoFloors = new("--no-floors")
    {
        Description = "Leave out the floors: for work on the code between two full runs.",
    };

    private static readonly Option<FileInfo?> Output = new("--output")
    {
        Description = "Also write the tables to this file.",
    };

    /// <summary>Runs the benchmark that the arguments name.</summary>
    /// <returns>0 when it ran to its end.</returns>
    public static Task<int> RunAsync(string[] arguments)
    {
        var sync = new Command("sync", "Changes at ServiceTitan through feed, entity and lane to HubSpot, beside their floors.")
        {
            Records, Provider, Rounds, Rate, Seconds, NoFloors, Output,
        };
        sync.SetAction(async (parsed, cancellation) =>
        {
            var options = new SyncOptions(
                parsed.GetValue(Records),
                parsed.GetValue(Provider),
                parsed.GetValue(Rounds),
                parsed.GetValue(Rate),
                TimeSpan.FromSeconds(parsed.GetValue(Seconds)),
                WithFloors: !parsed.GetValue(NoFloors));
            var report = await SyncBenchmark.RunAsync(options, cancellation);
            await Console.Out.WriteLineAsync(report);
            if (parsed.GetValue(Output) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, report, cancellation);
            }
        });
        return new RootCommand("Hearth's benchmarks. Run them in Release on a quiet machine.") { sync }.Parse(arguments).InvokeAsync();
    }
}
