using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

public sealed class SqliteRecordPresenceTests(SqliteFixture fixture) : RecordPresenceConformance(fixture), IClassFixture<SqliteFixture>;
