using Microsoft.Data.Sqlite;

namespace Hearth.Storage.Sqlite;

/// <summary>The files of an embedded database: Hearth's own, the one of Orleans beside it, and the migration's lock.</summary>
internal sealed class SqliteLocation
{
    public SqliteLocation(HearthStorageOptions options)
    {
        var given = new SqliteConnectionStringBuilder(options.ConnectionString);
        File = Path.GetFullPath(given.DataSource);
        OrleansFile = Path.Combine(
            Path.GetDirectoryName(File)!, $"{Path.GetFileNameWithoutExtension(File)}-orleans{Path.GetExtension(File)}");
        ConnectionString = new SqliteConnectionStringBuilder(options.ConnectionString) { DataSource = File }.ConnectionString;
        OrleansConnectionString = new SqliteConnectionStringBuilder(options.ConnectionString) { DataSource = OrleansFile }.ConnectionString;
    }

    public string File { get; }

    public string OrleansFile { get; }

    public string LockFile => File + ".lock";

    public string ConnectionString { get; }

    public string OrleansConnectionString { get; }

    public static bool IsFile(SqliteConnectionStringBuilder connection) =>
        !string.IsNullOrWhiteSpace(connection.DataSource)
        && connection.DataSource != ":memory:"
        && connection.Mode is SqliteOpenMode.ReadWriteCreate or SqliteOpenMode.ReadWrite;
}
