using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Work;

public sealed class PostgresWorkSetsHistories(PostgresFixture fixture) : WorkSetsHistories(fixture), IClassFixture<PostgresFixture>;
