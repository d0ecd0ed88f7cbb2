using System.Diagnostics;
using Hearth.Domain.Identity;
using Hearth.Storage;
using Hearth.Storage.Schema;
using Npgsql;

namespace Hearth.Benchmarks.Identity;

/// <summary>
/// Fills the index of a database with households. Where a run names a database to keep them in, the first one leaves a copy under that
/// name, and those after it begin with a copy of it.
/// </summary>
internal static class FilledDatabase
{
    /// <summary>Fills the database, and returns records of its households that the index has not seen: as many as are needed, if there are so many.</summary>
    public static async Task<List<ResolveRequest>> FillAsync(Database database, IdentityOptions options, int needed, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var keptBack = new List<ResolveRequest>();
        var towns = StoredHouseholds.Create(options.Stored, keptBack);
        await Console.Error.WriteLineAsync($"{options.Stored:N0} households are loaded.");
        if (options.Kept is { } kept && await IsThereAsync(database, kept, cancellationToken))
        {
            await CopyAsync(database, kept, NameOf(database), cancellationToken);
            // Made anew, because nobody has stored them.
            foreach (var _ in towns.TakeWhile(_ => keptBack.Count < needed))
            {
            }
        }
        else
        {
            await MigrateAsync(database.Options, cancellationToken);
            await IdentityBulkLoad.RunAsync(database.Options.ConnectionString, RegistrarSilo.Account, towns, cancellationToken);
            if (options.Kept is { } name)
            {
                await CopyAsync(database, NameOf(database), name, cancellationToken);
            }
        }

        await Console.Error.WriteLineAsync($"Loaded in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s.");
        return keptBack;
    }

    private static string NameOf(Database database) => new NpgsqlConnectionStringBuilder(database.Options.ConnectionString).Database!;

    private static async Task<bool> IsThereAsync(Database database, string name, CancellationToken cancellationToken)
    {
        await using var source = Server(database);
        await using var command = source.CreateCommand("select exists (select 1 from pg_database where datname = $1)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task CopyAsync(Database database, string from, string into, CancellationToken cancellationToken)
    {
        await using var source = Server(database);
        foreach (var text in new[] { $"drop database if exists \"{into}\"", $"create database \"{into}\" template \"{from}\" strategy file_copy" })
        {
            await using var command = source.CreateCommand(text);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The server's own database: one to which anybody is connected cannot be copied.</summary>
    private static NpgsqlDataSource Server(Database database)
    {
        NpgsqlConnection.ClearAllPools();
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.Options.ConnectionString) { Database = "postgres", Pooling = false });
    }

    private static async Task MigrateAsync(HearthStorageOptions storage, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddHearthStorage(storage).BuildServiceProvider();
        await services.GetRequiredService<IHearthSchema>().MigrateAsync(cancellationToken);
    }
}
