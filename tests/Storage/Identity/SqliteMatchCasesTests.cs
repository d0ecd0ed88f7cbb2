using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

public sealed class SqliteMatchCasesTests(SqliteFixture fixture) : MatchCasesConformance(fixture), IClassFixture<SqliteFixture>;
