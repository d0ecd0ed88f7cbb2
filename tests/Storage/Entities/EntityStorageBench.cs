using System.Diagnostics;
using Hearth.Storage.Entities;
using Hearth.Tests.Storage.Fixtures;
using Orleans.Storage;

namespace Hearth.Tests.Storage.Entities;

/// <summary>
/// Durable writes a second through the grain storage interface, each with one outbox row. Run by hand on a quiet machine:
/// <c>dotnet run -c Release --project tests/Storage -- -explicit only -class '*Bench'</c>.
/// </summary>
public abstract class EntityStorageBench<TDatabase>(GrainStorageFixture<TDatabase> fixture)
    where TDatabase : StorageFixture, new()
{
    private const int InFlight = 300;
    private const int Grains = 10_000;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    private readonly IGrainStorage _storage = fixture.Storage;

    [Fact(Explicit = true)]
    public async Task Durable_writes_with_outbox_a_second()
    {
        await RunAsync(Warmup);
        var latencies = await RunAsync(Measured);

        latencies.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{typeof(TDatabase).Name} {fixture.GetType().Name}: {latencies.Count / Measured.TotalSeconds:N0} writes/s, "
            + $"p50 {latencies[latencies.Count / 2]:N1} ms, p99 {latencies[latencies.Count * 99 / 100]:N1} ms at {InFlight} in flight");
        latencies.Should().NotBeEmpty();
    }

    private async Task<List<double>> RunAsync(TimeSpan duration)
    {
        var ends = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, InFlight).Select(worker => Task.Run(() => WorkAsync(worker, ends))));
        return [.. all.SelectMany(latencies => latencies)];
    }

    private async Task<List<double>> WorkAsync(int worker, long ends)
    {
        var latencies = new List<double>();
        var states = new Dictionary<int, GrainState<TestState>>();
        for (var round = 0; Stopwatch.GetTimestamp() < ends; round++)
        {
            var number = (worker + (round * InFlight)) % (Grains / InFlight * InFlight);
            var grain = GrainId.Create("household", $"bench/h-{number}");
            if (!states.TryGetValue(number, out var state))
            {
                states[number] = state = new GrainState<TestState>(new TestState());
                await _storage.ReadStateAsync("bench", grain, state);
                state.State!.Text = new string('x', 1_700);
                state.State.Outbox = [new OutboxRow("bench/portal/contact", $"h-{number}", 5, DateTimeOffset.UnixEpoch)];
            }

            var started = Stopwatch.GetTimestamp();
            await _storage.WriteStateAsync("bench", grain, state);
            latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return latencies;
    }
}

public sealed class PostgresEntityStorageBench(GrainStorageFixture<PostgresFixture> fixture)
    : EntityStorageBench<PostgresFixture>(fixture), IClassFixture<GrainStorageFixture<PostgresFixture>>;

public sealed class PostgresAdoNetStorageBench(AdoNetGrainStorageFixture<PostgresFixture> fixture)
    : EntityStorageBench<PostgresFixture>(fixture), IClassFixture<AdoNetGrainStorageFixture<PostgresFixture>>;

public sealed class SqliteEntityStorageBench(GrainStorageFixture<SqliteFixture> fixture)
    : EntityStorageBench<SqliteFixture>(fixture), IClassFixture<GrainStorageFixture<SqliteFixture>>;
