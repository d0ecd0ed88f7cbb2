using DbUp.Builder;
using DbUp.Engine;
using Microsoft.Extensions.Logging;

namespace Hearth.Storage.Schema;

/// <summary>Runs migrations forward, under a lock that the caller holds.</summary>
internal static class Migrator
{
    /// <summary>The table in which each run migration is noted.</summary>
    public const string Journal = "schema_version";

    public static void Run(string database, UpgradeEngineBuilder builder, IReadOnlyList<SqlScript> migrations, ILogger logger)
    {
        var engine = builder
            .WithScripts(migrations)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();
        RefuseNewer(database, engine.GetExecutedScripts(), migrations);
        var result = engine.PerformUpgrade();
        foreach (var script in result.Scripts)
        {
            logger.Migrated(database, script.Name);
        }

        if (!result.Successful)
        {
            throw new SchemaException(
                $"Migration '{result.ErrorScript?.Name}' of the {database} database failed: {result.Error.Message}", result.Error);
        }

        if (!result.Scripts.Any())
        {
            logger.UpToDate(database);
        }
    }

    private static void RefuseNewer(string database, IEnumerable<string> executed, IReadOnlyList<SqlScript> migrations)
    {
        var known = migrations.Select(migration => migration.Name).ToHashSet(StringComparer.Ordinal);
        if (executed.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new SchemaException(
                $"The {database} database has the migration '{unknown}', which this version of Hearth does not know: it was "
                + $"written by a newer version. The newest migration known here is '{migrations[^1].Name}'. Start the newer version, "
                + "or restore a backup that is as old as this one.");
        }
    }
}
