using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

public sealed class SqliteIdentityIndexTests(SqliteFixture fixture) : IdentityIndexConformance(fixture), IClassFixture<SqliteFixture>;
