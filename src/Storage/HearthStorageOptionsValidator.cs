using Hearth.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Hearth.Storage;

/// <summary>Says every problem of the storage options at once, each with its key and what is accepted.</summary>
public sealed class HearthStorageOptionsValidator : IValidateOptions<HearthStorageOptions>
{
    private const string ProviderKey = $"{HearthStorageOptions.Section}:{nameof(HearthStorageOptions.Provider)}";
    private const string ConnectionStringKey = $"{HearthStorageOptions.Section}:{nameof(HearthStorageOptions.ConnectionString)}";
    private const string ConnectionsMaxKey = $"{HearthStorageOptions.Section}:{nameof(HearthStorageOptions.ConnectionsMax)}";

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, HearthStorageOptions options)
    {
        var problems = FindProblems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> FindProblems(HearthStorageOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
        {
            yield return $"{ProviderKey} is '{options.Provider}'; accepted are '{nameof(StorageProvider.Sqlite)}' and '{nameof(StorageProvider.Postgres)}'.";
        }

        if (options.ConnectionsMax is < HearthStorageOptions.ConnectionsMinimum or > HearthStorageOptions.ConnectionsMaximum)
        {
            yield return $"{ConnectionsMaxKey} is {options.ConnectionsMax}; accepted are {HearthStorageOptions.ConnectionsMinimum} to {HearthStorageOptions.ConnectionsMaximum}.";
        }

        if (FindConnectionProblem(options) is { } problem)
        {
            yield return $"{ConnectionStringKey} {problem}";
        }
    }

    // The text itself is never repeated: it may hold a password.
    private static string? FindConnectionProblem(HearthStorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return "is empty; accepted are a PostgreSQL connection string or 'Data Source=path' for SQLite.";
        }

        try
        {
            return options.Provider switch
            {
                StorageProvider.Postgres => FindPostgresProblem(new NpgsqlConnectionStringBuilder(options.ConnectionString)),
                StorageProvider.Sqlite => FindSqliteProblem(new SqliteConnectionStringBuilder(options.ConnectionString)),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"is not a connection string for {options.Provider}; accepted is {Example(options.Provider)}.";
        }
    }

    private static string? FindPostgresProblem(NpgsqlConnectionStringBuilder connection) =>
        string.IsNullOrWhiteSpace(connection.Host) || string.IsNullOrWhiteSpace(connection.Database)
            ? $"names no host or no database; accepted is {Example(StorageProvider.Postgres)}."
            : null;

    private static string? FindSqliteProblem(SqliteConnectionStringBuilder connection) =>
        SqliteLocation.IsFile(connection) ? null : $"names no file; accepted is {Example(StorageProvider.Sqlite)}.";

    private static string Example(StorageProvider provider) => provider is StorageProvider.Postgres
        ? "'Host=db;Database=hearth;Username=hearth;Password=...'"
        : "'Data Source=data/hearth.db'";
}
