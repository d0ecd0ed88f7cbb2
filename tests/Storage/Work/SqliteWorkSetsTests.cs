using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Work;

public sealed class SqliteWorkSetsTests(SqliteFixture fixture) : WorkSetsConformance(fixture), IClassFixture<SqliteFixture>;
