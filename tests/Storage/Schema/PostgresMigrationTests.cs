using Hearth.Tests.Storage.Fixtures;
using Npgsql;

namespace Hearth.Tests.Storage.Schema;

public sealed class PostgresMigrationTests(PostgresFixture fixture) : MigrationConformance(fixture), IClassFixture<PostgresFixture>
{
    protected override string InsertFutureMigration => "insert into schema_version (scriptname, applied) values ('9999_future', now())";

    protected override string KeyCodesMigration => "0014_key_codes";

    protected override StorageFixture CreateFixture() => new PostgresFixture();

    protected override async Task ExecuteAsync(StorageFixture database, string sql)
    {
        await using var command = database.Get<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
