using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Entities;

public sealed class PostgresEntityStorageTests(GrainStorageFixture<PostgresFixture> fixture)
    : GrainStorageConformance<PostgresFixture>(fixture), IClassFixture<GrainStorageFixture<PostgresFixture>>;
