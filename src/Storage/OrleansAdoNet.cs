using Hearth.Storage.Postgres;
using Hearth.Storage.Sqlite;

namespace Hearth.Storage;

/// <summary>What Orleans' ADO.NET providers (storage, reminders, membership) are configured with.</summary>
public sealed class OrleansAdoNet
{
    /// <summary>The provider invariant for PostgreSQL.</summary>
    public const string PostgresInvariant = "Npgsql";

    /// <summary>The provider invariant under which Orleans loads Microsoft.Data.Sqlite. No other name works.</summary>
    public const string SqliteInvariant = "System.Data.SQLite";

    /// <summary>Reads them from the storage options.</summary>
    public OrleansAdoNet(HearthStorageOptions options)
    {
        (Invariant, ConnectionString) = options.Provider is StorageProvider.Postgres
            ? (PostgresInvariant, PostgresDataSource.ConnectionString(options))
            : (SqliteInvariant, new SqliteLocation(options).OrleansConnectionString);
    }

    /// <summary>The <c>Invariant</c> of every ADO.NET option.</summary>
    public string Invariant { get; }

    /// <summary>The <c>ConnectionString</c> of every ADO.NET option: tuned, and on SQLite the second file.</summary>
    public string ConnectionString { get; }
}
