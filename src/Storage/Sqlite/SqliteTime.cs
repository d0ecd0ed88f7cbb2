namespace Hearth.Storage.Sqlite;

/// <summary>Instants as whole microseconds since 1970 (UTC), the precision that PostgreSQL keeps too.</summary>
internal static class SqliteTime
{
    public static long ToMicroseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
