using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

public sealed class SqliteIdentityMoveTests(SqliteFixture fixture) : IdentityMoveConformance(fixture), IClassFixture<SqliteFixture>;
