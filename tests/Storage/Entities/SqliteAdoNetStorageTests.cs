using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Entities;

public sealed class SqliteAdoNetStorageTests(AdoNetGrainStorageFixture<SqliteFixture> fixture)
    : GrainStorageConformance<SqliteFixture>(fixture), IClassFixture<AdoNetGrainStorageFixture<SqliteFixture>>
{
    // Each waiting writer of that provider blocks a thread of the pool: it is for the very small.
    protected override int Crowd => 20;
}
