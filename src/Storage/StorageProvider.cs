namespace Hearth.Storage;

/// <summary>The databases that Hearth can keep its data in.</summary>
public enum StorageProvider
{
    /// <summary>One file on this machine: the embedded default, for a single silo.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server (15 or newer): needed for several silos.</summary>
    Postgres,
}
