using System.Data.Common;
using Hearth.Silo.Configuration.Binding;
using Hearth.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hearth.Silo.Configuration.Rules;

/// <summary>Whether the database's settings fit together. A connection string is never repeated: it may hold a password.</summary>
internal static class StorageRules
{
    private const string PostgresForm = "Host=...;Database=...;Username=...;Password=...";
    private const string SqliteForm = "Data Source=path of a file";

    public static IEnumerable<string> Check(StorageOptions options)
    {
        var (form, problem) = options.Provider is StorageProvider.Postgres
            ? (PostgresForm, CheckPostgres(options.ConnectionString))
            : (SqliteForm, CheckSqlite(options.ConnectionString));
        return problem is null ? [] : [SettingProblem.RefusedUnseen(SettingKey.StorageConnectionString, problem, form)];
    }

    private static string? CheckPostgres(string? text) => text is null
        ? "is missing"
        : Parse(() => new NpgsqlConnectionStringBuilder(text)) switch
        {
            null => "is not a PostgreSQL connection string",
            { Host: null or "" } => "names no host",
            { Database: null or "" } => "names no database",
            _ => null,
        };

    private static string? CheckSqlite(string? text) => Parse(() => new SqliteConnectionStringBuilder(text)) switch
    {
        null => "is not an SQLite connection string",
        { DataSource: "" or ":memory:" } or { Mode: SqliteOpenMode.Memory } => "names no file",
        _ => null,
    };

    private static T? Parse<T>(Func<T> parse)
        where T : DbConnectionStringBuilder
    {
        try
        {
            return parse();
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }
}
