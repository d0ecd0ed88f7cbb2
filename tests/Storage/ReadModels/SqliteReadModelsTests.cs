using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.ReadModels;

public sealed class SqliteReadModelsTests(SqliteFixture fixture) : ReadModelsConformance(fixture), IClassFixture<SqliteFixture>;
