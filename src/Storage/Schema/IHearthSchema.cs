namespace Hearth.Storage.Schema;

/// <summary>The tables of Hearth and of Orleans' ADO.NET providers.</summary>
public interface IHearthSchema
{
    /// <summary>
    /// Brings the database to the schema of this version: runs the migrations that are missing, each in its own transaction,
    /// and writes the queries of Orleans' providers. Takes a lock, so that several processes may start at once; repeating it
    /// changes nothing. Run it before the silo starts.
    /// </summary>
    /// <exception cref="SchemaException">
    /// The database was written by a newer version of Hearth, or a migration failed; the database then stands at the last
    /// migration that succeeded.
    /// </exception>
    /// <exception cref="TimeoutException">Another process has held the lock too long.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);
}
