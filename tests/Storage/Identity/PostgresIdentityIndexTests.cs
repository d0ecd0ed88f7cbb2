using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

public sealed class PostgresIdentityIndexTests(PostgresFixture fixture) : IdentityIndexConformance(fixture), IClassFixture<PostgresFixture>;
