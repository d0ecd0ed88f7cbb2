using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Entities;

public sealed class SqliteEntityStorageTests(GrainStorageFixture<SqliteFixture> fixture)
    : GrainStorageConformance<SqliteFixture>(fixture), IClassFixture<GrainStorageFixture<SqliteFixture>>;
