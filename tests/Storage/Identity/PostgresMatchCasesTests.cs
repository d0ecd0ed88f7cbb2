using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

public sealed class PostgresMatchCasesTests(PostgresFixture fixture) : MatchCasesConformance(fixture), IClassFixture<PostgresFixture>;
