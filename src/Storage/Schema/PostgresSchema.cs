using DbUp;
using DbUp.Postgresql;
using Hearth.Storage.Postgres;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Hearth.Storage.Schema;

/// <inheritdoc cref="IHearthSchema" />
internal sealed class PostgresSchema(NpgsqlDataSource source, ILogger<PostgresSchema> logger) : IHearthSchema
{
    // Any number will do, as long as it stays the same.
    private const long LockKey = 0x4865_6172_7468;
    private const int LockTimeoutSeconds = 120;

    private const string StoreQueries = """
        insert into OrleansQuery as q (QueryKey, QueryText) select * from unnest($1::text[], $2::text[])
        on conflict (QueryKey) do update set QueryText = excluded.QueryText where q.QueryText <> excluded.QueryText
        """;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await LockAsync(connection, cancellationToken);
        try
        {
            await Task.Run(Migrate, cancellationToken);
            await StoreQueriesAsync(cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, "select pg_advisory_unlock($1)", CancellationToken.None);
        }
    }

    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, "select pg_advisory_lock($1)", cancellationToken);
        }
        catch (NpgsqlException late) when (late.InnerException is TimeoutException)
        {
            throw new TimeoutException($"Another process has been migrating the database for {LockTimeoutSeconds} s.", late);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = LockTimeoutSeconds };
        await command.With(LockKey).ExecuteNonQueryAsync(cancellationToken);
    }

    private void Migrate()
    {
        var builder = DeployChanges.To
            .PostgresqlDatabase(new PostgresqlConnectionManager(source))
            .JournalToPostgresqlTable(null, Migrator.Journal);
        Migrator.Run("PostgreSQL", builder, EmbeddedSql.Migrations("Postgres/Migrations"), logger);
    }

    private Task<int> StoreQueriesAsync(CancellationToken cancellationToken)
    {
        var queries = OrleansQueries.Read("Postgres/OrleansQueries.sql");
        return source.ExecuteAsync(
            StoreQueries,
            command => command
                .With(queries.Select(query => query.Key).ToArray())
                .With(queries.Select(query => query.Value).ToArray()),
            cancellationToken);
    }
}
