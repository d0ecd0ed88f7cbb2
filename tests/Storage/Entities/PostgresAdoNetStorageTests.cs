using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Entities;

public sealed class PostgresAdoNetStorageTests(AdoNetGrainStorageFixture<PostgresFixture> fixture)
    : GrainStorageConformance<PostgresFixture>(fixture), IClassFixture<AdoNetGrainStorageFixture<PostgresFixture>>;
