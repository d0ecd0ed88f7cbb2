using System.Data.Common;
using System.Text;
using Hearth.Grains.Documents;
using Hearth.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>Every row of every table of a database as text, the entities' documents unpacked.</summary>
internal static class TableDump
{
    public static async Task<IReadOnlyList<string>> ReadAsync(HearthStorageOptions options)
    {
        var isSqlite = options.Provider is StorageProvider.Sqlite;
        await using DbConnection connection = isSqlite ? new SqliteConnection(options.ConnectionString) : new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        var tables = await RowsAsync(connection, isSqlite
            ? "select name from sqlite_master where type = 'table'"
            : "select tablename from pg_tables where schemaname = current_schema()");
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange((await RowsAsync(connection, $"select * from \"{table}\"")).Select(row => $"{table}: {row}"));
        }

        return rows;
    }

    // The tables' names come from the database itself.
#pragma warning disable CA2100
    private static async Task<List<string>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        }

        return rows;
    }
#pragma warning restore CA2100

    private static string Text(object value) => value is byte[] bytes ? Encoding.UTF8.GetString(Unpacked(bytes)) : value.ToString() ?? "";

    private static byte[] Unpacked(byte[] bytes)
    {
        try
        {
            return DocumentSerializer.ToJson(BinaryData.FromBytes(bytes)).ToArray();
        }
        catch (InvalidDataException)
        {
            return bytes;
        }
    }
}
