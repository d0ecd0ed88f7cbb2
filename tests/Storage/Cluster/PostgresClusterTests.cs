using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Cluster;

public sealed class PostgresClusterTests(PostgresFixture fixture) : AdoNetClusterConformance(fixture), IClassFixture<PostgresFixture>;
