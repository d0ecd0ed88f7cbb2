using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.ReadModels;

public sealed class PostgresReadModelsTests(PostgresFixture fixture) : ReadModelsConformance(fixture), IClassFixture<PostgresFixture>;
