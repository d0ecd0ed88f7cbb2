using System.ComponentModel.DataAnnotations;
using Hearth.Storage;

namespace Hearth.Silo.Configuration;

/// <summary>The database.</summary>
public sealed class StorageOptions
{
    /// <summary>Which database. Default <c>sqlite</c>; several processes need <c>postgres</c>.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Needed for PostgreSQL. For SQLite the default is <c>hearth.db</c> in the data folder. A secret: never repeated in messages.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The size of the PostgreSQL connection pool of one process. Default 16, 4 to 200.</summary>
    [Range(4, 200)]
    public int ConnectionsMax { get; set; } = 16;

    /// <summary>How households and jobs are stored. Default <c>group-commit</c>.</summary>
    public EntityStore Entities { get; set; } = EntityStore.GroupCommit;
}
