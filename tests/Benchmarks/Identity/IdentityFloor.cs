using System.Diagnostics;
using Hearth.Benchmarks.Machine;
using Npgsql;

namespace Hearth.Benchmarks.Identity;

/// <summary>
/// The floor: the rows that the registrar wrote (links, keys, profiles and cases) written again by one statement for each batch,
/// under another account, without reading or deciding anything.
/// </summary>
internal static class IdentityFloor
{
    private const string Insert = """
        with links as (
            insert into identity_link select 'floor', i.* from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as i on conflict do nothing
        ),
        profiles as (
            insert into identity_profile select 'floor', i.* from unnest($5::text[], $6::text[]) as i on conflict do nothing
        ),
        cases as (
            insert into identity_match (account, connection, type, record_id, candidate, entity_id, outcome, score, evidence, decided_at)
            select 'floor', i.*, now() from unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::smallint[], $13::integer[], $14::text[]) as i
            on conflict do nothing
        )
        insert into identity_key select 'floor', i.* from unnest($15::bigint[], $16::boolean[], $17::text[]) as i on conflict do nothing
        """;

    /// <summary>The number of the newest transaction: what is written from now on has a higher one.</summary>
    public static async Task<long> MarkAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select pg_current_xact_id()::text::bigint");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Writes the rows again. Returns how long that took, what it took of the processors, and how many rows there were.</summary>
    public static async Task<(TimeSpan Elapsed, (double Process, double Postgres) Used, int Rows)> RunAsync(
        Database database, long mark, int batches, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.Options.ConnectionString) { MaxAutoPrepare = 10, AutoPrepareMinUsages = 2, NoResetOnClose = true };
        await using var source = NpgsqlDataSource.Create(settings);
        var links = await ReadAsync(source, "connection, type, record_id, entity_id from identity_link", mark, cancellationToken);
        var profiles = await ReadAsync(source, "entity_id, traits from identity_profile", mark, cancellationToken);
        var cases = await ReadAsync(source, "connection, type, record_id, candidate, entity_id, outcome, score, evidence from identity_match", mark, cancellationToken);
        var keys = await ReadAsync(source, "code, is_own, entity_id from identity_key", mark, cancellationToken);
        var rows = links.Count + profiles.Count + cases.Count + keys.Count;
        var (started, cpu) = (Stopwatch.GetTimestamp(), new CpuMeter(database.Postmaster));
        for (var batch = 0; batch < batches; batch++)
        {
            await using var command = source.CreateCommand(Insert);
            Bind(command, Part(links, batch, batches), 4);
            Bind(command, Part(profiles, batch, batches), 2);
            var judged = Part(cases, batch, batches);
            Bind(command, judged, 5);
            command.Parameters.Add(new NpgsqlParameter<short[]> { TypedValue = judged.ConvertAll(row => (short)row[5]).ToArray() });
            command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = judged.ConvertAll(row => (int)row[6]).ToArray() });
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = judged.ConvertAll(row => (string)row[7]).ToArray() });
            var held = Part(keys, batch, batches);
            command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = held.ConvertAll(row => (long)row[0]).ToArray() });
            command.Parameters.Add(new NpgsqlParameter<bool[]> { TypedValue = held.ConvertAll(row => (bool)row[1]).ToArray() });
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = held.ConvertAll(row => (string)row[2]).ToArray() });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return (Stopwatch.GetElapsedTime(started), cpu.Read(), rows);
    }

    private static List<object[]> Part(List<object[]> rows, int batch, int batches)
    {
        var from = (int)((long)rows.Count * batch / batches);
        return rows.GetRange(from, (int)((long)rows.Count * (batch + 1) / batches) - from);
    }

    private static void Bind(NpgsqlCommand command, List<object[]> rows, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = rows.ConvertAll(row => (string)row[column]).ToArray() });
        }
    }

    private static async Task<List<object[]>> ReadAsync(NpgsqlDataSource source, string columns, long mark, CancellationToken cancellationToken)
    {
        // In the order in which the registrar wrote them.
        await using var command = source.CreateCommand($"select {columns} where xmin::text::bigint > {mark} order by xmin::text::bigint, ctid");
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
