using Hearth.Storage;
using Hearth.Testing;

namespace Hearth.Tests.Storage.Fixtures;

public sealed class SqliteFixture : StorageFixture
{
    private readonly TemporaryFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    protected override Task<HearthStorageOptions?> CreateAsync() => Task.FromResult<HearthStorageOptions?>(new HearthStorageOptions
    {
        Provider = StorageProvider.Sqlite,
        ConnectionString = $"Data Source={_folder.File("hearth.db")}",
    });
}
