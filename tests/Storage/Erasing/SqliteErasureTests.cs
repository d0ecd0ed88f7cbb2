using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Erasing;

public sealed class SqliteErasureTests(SqliteFixture fixture) : ErasureConformance(fixture), IClassFixture<SqliteFixture>;
