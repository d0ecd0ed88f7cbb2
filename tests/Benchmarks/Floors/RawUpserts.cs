using System.Diagnostics;
using Hearth.Benchmarks.Machine;
using Npgsql;

namespace Hearth.Benchmarks.Floors;

/// <summary>
/// Batched upserts of the same documents without Hearth and Orleans: state and outbox row in one statement of 500 rows, into
/// copies of our tables, from as many connections as do best.
/// </summary>
internal static class RawUpserts
{
    private const int StatementRows = 500;
    private static readonly int[] Connections = [2, 4];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    private const string Tables = """
        create table floor_state (like entity_state including all);
        create table floor_work (like work including all);
        """;

    private const string Upsert = """
        with stored as (
            insert into floor_state as s (state_name, key, version, payload)
            select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bytea[])
            on conflict (state_name, key) do update set version = s.version + 1, payload = excluded.payload
            returning s.key, s.version
        )
        insert into floor_work as w (set_id, lane, key, revision, priority, due, payload, enqueued_at)
        select 1, 'floor', key, version, 5, $5, '', $5 from stored
        on conflict (set_id, lane, key) do update set revision = excluded.revision
        """;

    public static async Task<FloorResult> RunAsync(Database database, IReadOnlyList<StoredDocument> documents, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.Options.ConnectionString) { MaxAutoPrepare = 10, AutoPrepareMinUsages = 2, NoResetOnClose = true };
        await using var source = NpgsqlDataSource.Create(settings);
        await using (var tables = source.CreateCommand(Tables))
        {
            await tables.ExecuteNonQueryAsync(cancellationToken);
        }

        var batches = documents.Chunk(StatementRows).ToList();
        await RunForAsync(source, batches, Connections[^1], WarmUp, cancellationToken);
        var load = LoadAverage.LastMinute();
        var best = 0.0;
        foreach (var connections in Connections)
        {
            best = Math.Max(best, await RunForAsync(source, batches, connections, Measured, cancellationToken));
        }

        return new FloorResult("raw upserts of the same documents: state and outbox row, 500 a statement", best, [], load);
    }

    private static async Task<double> RunForAsync(
        NpgsqlDataSource source, List<StoredDocument[]> batches, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var rows = await Task.WhenAll(Enumerable.Range(0, connections).Select(worker => Task.Run(
            async () =>
            {
                // Each connection has batches of its own, so that none waits for another's rows.
                var own = batches.Where((_, index) => index % connections == worker).ToList();
                var written = 0L;
                for (var turn = 0; Stopwatch.GetElapsedTime(started) < duration; turn++)
                {
                    written += await WriteAsync(source, own[turn % own.Count], cancellationToken);
                }

                return written;
            },
            cancellationToken)));
        return rows.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<int> WriteAsync(NpgsqlDataSource source, StoredDocument[] batch, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Upsert);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Array.ConvertAll(batch, document => document.StateName) });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Array.ConvertAll(batch, document => document.Key) });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = Array.ConvertAll(batch, _ => 1L) });
        command.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = Array.ConvertAll(batch, document => document.Payload) });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = TimeProvider.System.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
