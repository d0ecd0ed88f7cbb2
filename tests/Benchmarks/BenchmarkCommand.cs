using System.CommandLine;
using Hearth.Benchmarks.Identity;
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

    private static readonly Option<DirectoryInfo?> Datasets = new("--datasets")
    {
        Description = "A folder with FEBRL sets (febrl*.csv).",
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The seed of the first generated town. 1 to 10 are for development.",
        DefaultValueFactory = _ => 101,
    };

    private static readonly Option<int> Towns = new("--towns")
    {
        Description = "How many towns are generated, from as many seeds; 0 leaves them out.",
        DefaultValueFactory = _ => 20,
    };

    private static readonly Option<int> Households = new("--households")
    {
        Description = "Households of a generated town.",
        DefaultValueFactory = _ => 5_000,
    };

    private static readonly Option<int> Stored = new("--stored")
    {
        Description = "Households in the index before throughput is measured; 0 leaves throughput out.",
        DefaultValueFactory = _ => 1_000_000,
    };

    private static readonly Option<int> Unlinked = new("--records")
    {
        Description = "Unlinked records of which throughput is measured.",
        DefaultValueFactory = _ => 50_000,
    };

    private static readonly Option<string?> Kept = new("--kept")
    {
        Description = "A database of the server that HEARTH_TEST_POSTGRES names: the stored households are kept in it from one run to the next.",
    };

    private static readonly Option<int> Examples = new("--examples")
    {
        Description = "How many examples of each kind of mistake are printed for each town.",
    };

    /// <summary>Runs the benchmark that the arguments name.</summary>
    /// <returns>0 when it ran to its end.</returns>
    public static Task<int> RunAsync(string[] arguments) =>
        new RootCommand("Hearth's benchmarks. Run them in Release on a quiet machine.") { SyncCommand(), IdentityCommand() }.Parse(arguments).InvokeAsync();

    private static Command SyncCommand()
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
            await WriteAsync(await SyncBenchmark.RunAsync(options, cancellation), parsed.GetValue(Output), cancellation);
        });
        return sync;
    }

    private static Command IdentityCommand()
    {
        var identity = new Command("identity", "How well and how fast households are recognized, beside baselines and a floor.")
        {
            Datasets, Seed, Towns, Households, Stored, Unlinked, Kept, Examples, Output,
        };
        identity.SetAction(async (parsed, cancellation) =>
        {
            var options = new IdentityOptions(
                parsed.GetValue(Datasets),
                (parsed.GetValue(Seed), parsed.GetValue(Towns)),
                parsed.GetValue(Households),
                parsed.GetValue(Stored),
                parsed.GetValue(Unlinked),
                parsed.GetValue(Kept),
                parsed.GetValue(Examples));
            await WriteAsync(await IdentityBenchmark.RunAsync(options, cancellation), parsed.GetValue(Output), cancellation);
        });
        return identity;
    }

    private static async Task WriteAsync(string report, FileInfo? file, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync(report);
        if (file is not null)
        {
            await File.WriteAllTextAsync(file.FullName, report, cancellationToken);
        }
    }
}
