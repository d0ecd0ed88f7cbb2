using Hearth.Storage.Sqlite;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Schema;

public sealed class SqliteMigrationTests(SqliteFixture fixture) : MigrationConformance(fixture), IClassFixture<SqliteFixture>
{
    protected override string InsertFutureMigration =>
        "insert into schema_version (ScriptName, Applied) values ('9999_future', current_timestamp)";

    protected override string KeyCodesMigration => "0011_key_codes";

    protected override StorageFixture CreateFixture() => new SqliteFixture();

    protected override Task ExecuteAsync(StorageFixture database, string sql) => database.Get<SqliteWriter>()
        .WriteAsync(session => session.Execute(sql), TestContext.Current.CancellationToken);
}
