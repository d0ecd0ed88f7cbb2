using Npgsql;

namespace Hearth.Storage.Postgres;

/// <summary>How Hearth talks to PostgreSQL: a small pool whose connections keep their prepared statements.</summary>
internal static class PostgresDataSource
{
    private const int PreparedStatementsMax = 50;
    private const int StatementTimeoutSeconds = 30;

    public static NpgsqlDataSource Create(HearthStorageOptions options) => NpgsqlDataSource.Create(ConnectionString(options));

    /// <summary>The configured connection string with our settings where it names none.</summary>
    public static string ConnectionString(HearthStorageOptions options)
    {
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        var tuned = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            // The reset between uses (DISCARD ALL) throws every prepared statement away. We never change a session's state.
            NoResetOnClose = true,
        };
        if (!given.ContainsKey("Max Auto Prepare") || given.MaxAutoPrepare == 0)
        {
            tuned.MaxAutoPrepare = PreparedStatementsMax;
            tuned.AutoPrepareMinUsages = 2;
        }

        if (given.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
        {
            tuned.MaxPoolSize = options.ConnectionsMax;
        }

        tuned.CommandTimeout = given.CommandTimeout == 0 ? StatementTimeoutSeconds : given.CommandTimeout;
        tuned.ApplicationName ??= "hearth";
        return tuned.ConnectionString;
    }
}
