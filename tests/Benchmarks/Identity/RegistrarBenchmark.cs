using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearth.Benchmarks.Machine;
using Hearth.Benchmarks.Report;
using Hearth.Domain.Identity;
using Hearth.Storage;
using Hearth.Storage.Identity;
using Hearth.Storage.Schema;
using Hearth.Testing.Households;

namespace Hearth.Benchmarks.Identity;

/// <summary>How fast the registrar links records on PostgreSQL, with many households in its index.</summary>
internal static class RegistrarBenchmark
{
    private const int WarmUpBatches = 20;
    private const int StrangerTown = 40_000;

    public static async Task<string> RunAsync(IdentityOptions options, CancellationToken cancellationToken)
    {
        using var database = await Database.CreateAsync(StorageProvider.Postgres);
        await MigrateAsync(database.Options, cancellationToken);
        await Console.Error.WriteLineAsync($"{options.Stored:N0} households are loaded.");
        var loading = Stopwatch.GetTimestamp();
        var keptBack = new List<ResolveRequest>();
        await IdentityBulkLoad.RunAsync(
            database.Options.ConnectionString, RegistrarSilo.Account, StoredHouseholds.Create(options.Stored, keptBack), cancellationToken);
        await Console.Error.WriteLineAsync($"Loaded in {Stopwatch.GetElapsedTime(loading).TotalSeconds:N0} s.");

        var warmUp = WarmUpBatches * IdentityLimits.DecidedMax;
        var batches = Records(options.Records + warmUp, keptBack, options.Seeds.First).Chunk(IdentityLimits.DecidedMax).ToList();
        await using var silo = await RegistrarSilo.StartAsync(database.Options, cancellationToken);
        foreach (var batch in batches.Take(WarmUpBatches))
        {
            await silo.Registrar.ResolveAsync([.. batch]);
        }

        var mark = await IdentityFloor.MarkAsync(database.Options.ConnectionString);
        var (load, cpu) = (LoadAverage.LastMinute(), new CpuMeter(database.Postmaster));
        var (latencies, linked, started) = (new List<double>(), 0, Stopwatch.GetTimestamp());
        foreach (var batch in batches.Skip(WarmUpBatches))
        {
            var asked = Stopwatch.GetTimestamp();
            var resolutions = await silo.Registrar.ResolveAsync([.. batch]);
            latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            linked += resolutions.Count(resolution => !resolution.IsNew);
        }

        var (elapsed, used) = (Stopwatch.GetElapsedTime(started), cpu.Read());
        var records = batches.Skip(WarmUpBatches).Sum(batch => batch.Length);
        var floor = await IdentityFloor.RunAsync(database.Options.ConnectionString, mark, latencies.Count, cancellationToken);
        var table = new MarkdownTable("the registrar", "figure", "goal");
        table.Add("unlinked records a second", $"{records / elapsed.TotalSeconds:N0}", "3,000");
        table.Add($"a batch of {IdentityLimits.DecidedMax}: p50 / p99", $"{Percentiles.At(latencies, 50):N0} / {Percentiles.At(latencies, 99):N0} ms", "-");
        table.Add("linked to a household that was there", $"{(double)linked / records:P0}", "-");
        table.Add("processor seconds for 1,000 records: registrar / PostgreSQL", $"{used.Process * 1000 / records:0.00} / {used.Postgres * 1000 / records:0.00}", "-");
        table.Add($"floor: the same {floor.Rows:N0} rows by one unnest statement a batch, records a second", $"{records / floor.Elapsed.TotalSeconds:N0}", "-");
        table.Add("the registrar reaches of its floor", $"{floor.Elapsed / elapsed:P0}", "-");
        return new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{records:N0} unlinked records, {options.Stored:N0} households stored. {await database.DescribeAsync()}. Load {load:0.0}.")
            .AppendLine().Append(table).ToString();
    }

    // Half of them belong to households that are there, as far as there are so many.
    private static ImmutableArray<ResolveRequest> Records(int count, List<ResolveRequest> keptBack, int seed)
    {
        var records = keptBack.Take(count / 2).ToList();
        for (var town = StrangerTown; records.Count < count; town++)
        {
            records.AddRange(StoredHouseholds.Strangers(5_000, town).Take(count - records.Count));
        }

        var mixed = records.ToArray();
        new Dice(seed).Shuffle<ResolveRequest>(mixed);
        return [.. mixed];
    }

    private static async Task MigrateAsync(HearthStorageOptions storage, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddHearthStorage(storage).BuildServiceProvider();
        await services.GetRequiredService<IHearthSchema>().MigrateAsync(cancellationToken);
    }
}
