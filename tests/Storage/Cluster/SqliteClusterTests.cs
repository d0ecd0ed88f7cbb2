using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Cluster;

public sealed class SqliteClusterTests(SqliteFixture fixture) : AdoNetClusterConformance(fixture), IClassFixture<SqliteFixture>;
