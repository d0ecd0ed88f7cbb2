using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Erasing;

public sealed class PostgresErasureTests(PostgresFixture fixture) : ErasureConformance(fixture), IClassFixture<PostgresFixture>;
