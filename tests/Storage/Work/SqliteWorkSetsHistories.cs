using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Work;

public sealed class SqliteWorkSetsHistories(SqliteFixture fixture) : WorkSetsHistories(fixture), IClassFixture<SqliteFixture>;
