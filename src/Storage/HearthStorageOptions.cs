namespace Hearth.Storage;

/// <summary>Where Hearth keeps its data. Bound from <c>Hearth:Storage</c>.</summary>
public sealed class HearthStorageOptions
{
    /// <summary>The configuration section that these options are bound from.</summary>
    public const string Section = "Hearth:Storage";

    /// <summary>The fewest and most connections that PostgreSQL may be given.</summary>
    internal const int ConnectionsMinimum = 4, ConnectionsMaximum = 200;

    /// <summary>Which database. Default: <see cref="StorageProvider.Sqlite"/>.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>
    /// For PostgreSQL <c>Host=...;Database=...;Username=...</c>; for SQLite <c>Data Source=path</c>. SQLite needs a file,
    /// whose folder is created; the tables of Orleans lie beside it in a second file.
    /// </summary>
    public string ConnectionString { get; set; } = "Data Source=data/hearth.db";

    /// <summary>The size of the PostgreSQL connection pool of one process (4 to 200, default 16; more are rarely faster).</summary>
    public int ConnectionsMax { get; set; } = 16;
}
