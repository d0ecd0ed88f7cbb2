using Hearth.Storage;
using Hearth.Testing;

namespace Hearth.Tests.Storage.Fixtures;

public sealed class PostgresFixture : StorageFixture
{
    protected override async Task<HearthStorageOptions?> CreateAsync()
    {
        var (server, whyNot) = await PostgresServer.GetAsync();
        if (server is null)
        {
            WhyNot = whyNot;
            return null;
        }

        return new HearthStorageOptions
        {
            Provider = StorageProvider.Postgres,
            ConnectionString = await server.CreateDatabaseAsync(),
        };
    }
}
