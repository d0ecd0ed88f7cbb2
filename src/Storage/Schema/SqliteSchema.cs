using DbUp;
using DbUp.Sqlite.Helpers;
using Hearth.Storage.Identity;
using Hearth.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Hearth.Storage.Schema;

/// <inheritdoc cref="IHearthSchema" />
internal sealed class SqliteSchema(SqliteLocation location, TimeProvider time, ILogger<SqliteSchema> logger) : IHearthSchema
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(50);

    private const string StoreQuery = """
        insert into OrleansQuery (QueryKey, QueryText) values ($1, $2)
        on conflict (QueryKey) do update set QueryText = excluded.QueryText where OrleansQuery.QueryText <> excluded.QueryText
        """;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(location.File)!);
        await using var held = await LockAsync(cancellationToken);
        await Task.Run(Migrate, cancellationToken);
    }

    // The operating system gives the lock back when its holder dies. The file stays: deleting it would let two processes hold
    // two files of one name.
    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(location.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(location.LockFile) && time.GetElapsedTime(started) < LockTimeout)
            {
                await Task.Delay(LockPoll, cancellationToken);
            }
            catch (IOException held) when (File.Exists(location.LockFile))
            {
                throw new TimeoutException($"Another process has held '{location.LockFile}' for {LockTimeout.TotalSeconds:0} s.", held);
            }
        }
    }

    private void Migrate()
    {
        Migrate("SQLite", location.ConnectionString, "Sqlite/Migrations");
        Migrate("SQLite (Orleans)", location.OrleansConnectionString, "Sqlite/OrleansMigrations");
        using var session = SqliteSession.Open(location.OrleansConnectionString);
        foreach (var (key, text) in OrleansQueries.Read("Sqlite/OrleansQueries.sql"))
        {
            session.Execute(StoreQuery, key, text);
        }
    }

    private void Migrate(string database, string connectionString, string folder)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.CreateFunction<string, string, long>("key_code", CodedKey.CodeOf, isDeterministic: true);
        using var shared = new SharedConnection(connection);
        var builder = DeployChanges.To.SqliteDatabase(shared).JournalToSqliteTable(Migrator.Journal);
        Migrator.Run(database, builder, EmbeddedSql.Migrations(folder), logger);
    }
}
