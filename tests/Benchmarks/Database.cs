using Hearth.Storage;
using Hearth.Testing;
using Npgsql;

namespace Hearth.Benchmarks;

/// <summary>A database of the run's own.</summary>
internal sealed class Database : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Database(HearthStorageOptions? options, int? postmaster) => (Options, Postmaster) = (options!, postmaster);

    /// <summary>How to open it.</summary>
    public HearthStorageOptions Options { get; private set; }

    /// <summary>The process id of its server, where that is known.</summary>
    public int? Postmaster { get; }

    /// <summary>A folder that goes with the run.</summary>
    public string Folder => _folder.Path;

    public bool IsPostgres => Options.Provider is StorageProvider.Postgres;

    /// <exception cref="InvalidOperationException">There is no PostgreSQL here.</exception>
    public static async Task<Database> CreateAsync(StorageProvider provider)
    {
        if (provider is StorageProvider.Sqlite)
        {
            var database = new Database(null, null);
            database.Options = new HearthStorageOptions { Provider = provider, ConnectionString = $"Data Source={database._folder.File("hearth.db")}" };
            return database;
        }

        var (server, whyNot) = await PostgresServer.GetAsync();
        if (server is null)
        {
            throw new InvalidOperationException(whyNot);
        }

        var options = new HearthStorageOptions { Provider = provider, ConnectionString = await server.CreateDatabaseAsync() };
        return new Database(options, await PostmasterAsync(options.ConnectionString));
    }

    /// <summary>What the database is, for the report.</summary>
    public async Task<string> DescribeAsync()
    {
        if (!IsPostgres)
        {
            return "SQLite, synchronous=FULL";
        }

        await using var source = NpgsqlDataSource.Create(Options.ConnectionString);
        await using var command = source.CreateCommand(
            "select 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync') "
            + "|| ', synchronous_commit ' || current_setting('synchronous_commit') || ', shared_buffers ' || current_setting('shared_buffers')");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>How many writes of entities there have been: every write counts its state's version up. Null where that is not asked.</summary>
    public async Task<long?> EntityWritesAsync()
    {
        if (!IsPostgres)
        {
            return null;
        }

        await using var source = NpgsqlDataSource.Create(Options.ConnectionString);
        await using var command = source.CreateCommand("select coalesce(sum(version), 0)::bigint from entity_state");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<int?> PostmasterAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select current_setting('data_directory')");
        var note = Path.Combine((string)(await command.ExecuteScalarAsync())!, "postmaster.pid");
        try
        {
            return int.Parse(File.ReadLines(note).First());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A server elsewhere, or of another user: its processor time stays unknown.
            return null;
        }
    }
}
