using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

public sealed class PostgresRecordPresenceTests(PostgresFixture fixture) : RecordPresenceConformance(fixture), IClassFixture<PostgresFixture>;
