using System.Diagnostics;
using Hearth.Benchmarks.Machine;
using Hearth.Grains.Documents;
using Hearth.Storage;
using Hearth.Storage.Entities;
using Hearth.Testing;
using Orleans.Configuration;

namespace Hearth.Benchmarks.Floors;

/// <summary>
/// Durable writes of the same documents by grains, 300 in flight and one in a grain: with Orleans' ADO.NET provider (our SQL,
/// no outbox), or with our group-committing store and two outbox rows, as a change of a job has them.
/// </summary>
internal static class GrainWrites
{
    /// <summary>The store's name in the floor's silo.</summary>
    public const string StorageName = "benchmark";

    private const int InFlight = 300;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    public static async Task<FloorResult> RunAsync(
        Database database, IReadOnlyList<StoredDocument> documents, bool isGroupCommit, CancellationToken cancellationToken)
    {
        using var silo = Build(database.Options, documents, isGroupCommit);
        await silo.StartAsync(cancellationToken);
        try
        {
            var grains = silo.Services.GetRequiredService<IGrainFactory>();
            var writers = documents.Select((_, number) => grains.GetGrain<IWriterGrain>(number)).ToList();
            await RunForAsync(writers, WarmUp);
            var load = LoadAverage.LastMinute();
            var started = Stopwatch.GetTimestamp();
            var latencies = await RunForAsync(writers, Measured);
            return new FloorResult(
                isGroupCommit
                    ? "our store alone: grain writes of the same documents with 2 outbox rows, 300 in flight"
                    : "stock ADO.NET: grain writes of the same documents without outbox, 300 in flight",
                latencies.Count / Stopwatch.GetElapsedTime(started).TotalSeconds,
                latencies,
                load);
        }
        finally
        {
            await silo.StopAsync(cancellationToken);
        }
    }

    private static async Task<List<double>> RunForAsync(List<IWriterGrain> writers, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, InFlight).Select(worker => Task.Run(async () =>
        {
            var latencies = new List<double>();
            for (var number = worker; Stopwatch.GetElapsedTime(started) < duration; number += InFlight)
            {
                var asked = Stopwatch.GetTimestamp();
                await writers[number % (writers.Count / InFlight * InFlight)].WriteAsync();
                latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return latencies;
        })));
        return [.. all.SelectMany(latencies => latencies)];
    }

    private static IHost Build(HearthStorageOptions storage, IReadOnlyList<StoredDocument> documents, bool isGroupCommit)
    {
        var serializer = new DocumentSerializer();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHearthStorage(storage);
        builder.Services.AddSingleton(new WriterDocuments(
            [.. documents.Select(document => serializer.Deserialize<EntityDocument>(new BinaryData(document.Payload)))], isGroupCommit));
        var ports = FreePorts.Next(2);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(ports[0], ports[1]);
            if (isGroupCommit)
            {
                silo.AddEntityStorage(StorageName, options => options.GrainStorageSerializer = serializer);
                return;
            }

            silo.AddAdoNetGrainStorage(StorageName, (AdoNetGrainStorageOptions options) =>
            {
                var adoNet = new OrleansAdoNet(storage);
                (options.Invariant, options.ConnectionString, options.GrainStorageSerializer) = (adoNet.Invariant, adoNet.ConnectionString, serializer);
            });
        });
        return builder.Build();
    }
}
