using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearth.Benchmarks.Machine;
using Hearth.Benchmarks.Report;
using Hearth.Domain.Identity;
using Hearth.Storage;
using Hearth.Storage.Identity;
using Hearth.Testing.Households;

namespace Hearth.Benchmarks.Identity;

/// <summary>How fast the registrar links records on PostgreSQL, with many households in its index.</summary>
internal static class RegistrarBenchmark
{
    // Until then much of the process's time goes into compiling what runs often.
    private const int WarmUpBatches = 250;
    private const int StrangerTown = 40_000;
    // The feeds of one account ask side by side, at least one for each system. More of them only wait for each other.
    private const int Feeds = 2;

    public static async Task<string> RunAsync(IdentityOptions options, CancellationToken cancellationToken)
    {
        using var database = await Database.CreateAsync(StorageProvider.Postgres);
        var warmUp = WarmUpBatches * IdentityLimits.DecidedMax;
        // Half of them belong to households that are there, as far as there are so many.
        var ofKnown = (options.Records + warmUp) / 2;
        var keptBack = await FilledDatabase.FillAsync(database, options, ofKnown, cancellationToken);
        var batches = Records(options.Records + warmUp, keptBack.Take(ofKnown), options.Seeds.First).Chunk(IdentityLimits.DecidedMax).ToList();
        await using var silo = await RegistrarSilo.StartAsync(database.Options, cancellationToken);
        foreach (var batch in batches.Take(WarmUpBatches))
        {
            await silo.Registrar.ResolveAsync([.. batch]);
        }

        var mark = await IdentityFloor.MarkAsync(database.Options.ConnectionString);
        using var statements = new StatementMeter();
        var (load, cpu) = (LoadAverage.LastMinute(), new CpuMeter(database.Postmaster));
        var (latencies, linked, started) = (new ConcurrentBag<double>(), 0, Stopwatch.GetTimestamp());
        await Parallel.ForEachAsync(
            batches.Skip(WarmUpBatches),
            new ParallelOptions { MaxDegreeOfParallelism = Feeds, CancellationToken = cancellationToken },
            async (batch, _) =>
            {
                var asked = Stopwatch.GetTimestamp();
                var resolutions = await silo.Registrar.ResolveAsync([.. batch]);
                latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                Interlocked.Add(ref linked, resolutions.Count(resolution => !resolution.IsNew));
            });

        var (elapsed, used, asking) = (Stopwatch.GetElapsedTime(started), cpu.Read(), statements.Read());
        var waited = latencies.ToList();
        var records = batches.Skip(WarmUpBatches).Sum(batch => batch.Length);
        var floor = await IdentityFloor.RunAsync(database, mark, latencies.Count, cancellationToken);
        var table = new MarkdownTable("the registrar", "figure", "goal");
        table.Add("unlinked records a second", $"{records / elapsed.TotalSeconds:N0}", "3,000");
        table.Add($"a batch of {IdentityLimits.DecidedMax}, {Feeds} on their way: p50 / p99", $"{Percentiles.At(waited, 50):N0} / {Percentiles.At(waited, 99):N0} ms", "-");
        table.Add("linked to a household that was there", $"{(double)linked / records:P1}", "-");
        table.Add("processor seconds for 1,000 records: registrar / PostgreSQL", $"{used.Process * 1000 / records:0.00} / {used.Postgres * 1000 / records:0.00}", "-");
        table.Add("statements for a batch", $"{(double)asking.Statements / latencies.Count:0.0}", "-");
        table.Add("bytes for a record: asked / answered", $"{asking.Written / records:N0} / {asking.Read / records:N0}", "-");
        table.Add($"floor: the same {floor.Rows:N0} rows by one unnest statement a batch, records a second", $"{records / floor.Elapsed.TotalSeconds:N0}", "-");
        table.Add("processor seconds of the floor for 1,000 records: client / PostgreSQL", $"{floor.Used.Process * 1000 / records:0.00} / {floor.Used.Postgres * 1000 / records:0.00}", "-");
        table.Add("the registrar reaches of its floor", $"{floor.Elapsed / elapsed:P0}", "-");
        return new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{records:N0} unlinked records, {options.Stored:N0} households stored. {await database.DescribeAsync()}. Load {load:0.0}.")
            .AppendLine().Append(table).ToString();
    }

    private static ImmutableArray<ResolveRequest> Records(int count, IEnumerable<ResolveRequest> ofKnown, int seed)
    {
        var records = ofKnown.ToList();
        for (var town = StrangerTown; records.Count < count; town++)
        {
            records.AddRange(StoredHouseholds.Strangers(5_000, town).Take(count - records.Count));
        }

        var mixed = records.ToArray();
        new Dice(seed).Shuffle<ResolveRequest>(mixed);
        return [.. mixed];
    }
}
