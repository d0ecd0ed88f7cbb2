using Hearth.Storage;
using Hearth.Storage.Schema;
using Hearth.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>A migrated, empty database.</summary>
internal sealed class TestDatabase(HearthStorageOptions options, TemporaryFolder? folder) : IDisposable
{
    public HearthStorageOptions Options { get; } = options;

    public static async Task<TestDatabase> CreateAsync(Database kind)
    {
        var database = kind is Database.Sqlite ? InFolder(new TemporaryFolder()) : await OnServerAsync();
        await using var services = new ServiceCollection().AddHearthStorage(database.Options).BuildServiceProvider();
        await services.GetRequiredService<IHearthSchema>().MigrateAsync(CancellationToken.None);
        return database;
    }

    public void Dispose()
    {
        if (folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Dispose();
        }
    }

    private static TestDatabase InFolder(TemporaryFolder folder) =>
        new(new HearthStorageOptions { Provider = StorageProvider.Sqlite, ConnectionString = $"Data Source={folder.File("hearth.db")}" }, folder);

    private static async Task<TestDatabase> OnServerAsync()
    {
        var (server, whyNot) = await PostgresServer.GetAsync();
        Assert.SkipWhen(server is null, whyNot);
        return new(
            new HearthStorageOptions { Provider = StorageProvider.Postgres, ConnectionString = await server!.CreateDatabaseAsync() },
            folder: null);
    }
}
