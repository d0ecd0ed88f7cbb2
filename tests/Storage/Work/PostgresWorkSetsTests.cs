using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Work;

public sealed class PostgresWorkSetsTests(PostgresFixture fixture) : WorkSetsConformance(fixture), IClassFixture<PostgresFixture>;
