using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

public sealed class PostgresIdentityMoveTests(PostgresFixture fixture) : IdentityMoveConformance(fixture), IClassFixture<PostgresFixture>;
