using Hearth.Storage.Entities;
using Hearth.Storage.Erasing;
using Hearth.Storage.Identity;
using Hearth.Storage.Postgres;
using Hearth.Storage.ReadModels;
using Hearth.Storage.Schema;
using Hearth.Storage.Sqlite;
using Hearth.Storage.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Hearth.Storage;

/// <summary>Registers the storage ports.</summary>
public static class HearthStorageRegistration
{
    /// <summary>
    /// Registers <see cref="IWorkSets"/>, <see cref="IIdentityIndex"/>, <see cref="IMatchCases"/>, <see cref="IUnionIntents"/>,
    /// <see cref="IRecordPresence"/>, <see cref="IErasures"/>, <see cref="IStoredPayloads"/>, <see cref="IReadModels"/>,
    /// <see cref="IHearthSchema"/> and what they need. Nothing is opened before the first use; run
    /// <see cref="IHearthSchema.MigrateAsync"/> before that.
    /// </summary>
    /// <exception cref="OptionsValidationException">The options have problems; each is named with its key.</exception>
    public static IServiceCollection AddHearthStorage(this IServiceCollection services, HearthStorageOptions options)
    {
        var validation = new HearthStorageOptionsValidator().Validate(Options.DefaultName, options);
        if (validation.Failed)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(HearthStorageOptions), validation.Failures);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddMetrics();
        services.AddSingleton(options);
        services.AddSingleton<StorageTelemetry>();
        services.AddSingleton<OrleansAdoNet>();
        return options.Provider is StorageProvider.Postgres ? services.AddPostgres() : services.AddSqlite();
    }

    private static IServiceCollection AddPostgres(this IServiceCollection services) => services
        .AddSingleton(provider => PostgresDataSource.Create(provider.GetRequiredService<HearthStorageOptions>()))
        .AddSingleton<IHearthSchema, PostgresSchema>()
        .AddSingleton<IWorkSets, PostgresWorkSets>()
        .AddSingleton<IIdentityIndex, PostgresIdentityIndex>()
        .AddSingleton<IMatchCases, PostgresMatchCases>()
        .AddSingleton<IHouseholdRecords, PostgresHouseholdRecords>()
        .AddSingleton<IUnionIntents, PostgresUnionIntents>()
        .AddSingleton<IRecordPresence, PostgresRecordPresence>()
        .AddSingleton<IErasures, PostgresErasures>()
        .AddSingleton<IStoredPayloads, PostgresStoredPayloads>()
        .AddSingleton<IReadModels, PostgresReadModels>()
        .AddSingleton<IEntityTable, PostgresEntityTable>();

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<SqliteLocation>()
        .AddSingleton<SqliteWriter>()
        .AddSingleton<SqliteReaders>()
        .AddSingleton<IHearthSchema, SqliteSchema>()
        .AddSingleton<IWorkSets, SqliteWorkSets>()
        .AddSingleton<IIdentityIndex, SqliteIdentityIndex>()
        .AddSingleton<IMatchCases, SqliteMatchCases>()
        .AddSingleton<IHouseholdRecords, SqliteHouseholdRecords>()
        .AddSingleton<IUnionIntents, SqliteUnionIntents>()
        .AddSingleton<IRecordPresence, SqliteRecordPresence>()
        .AddSingleton<IErasures, SqliteErasures>()
        .AddSingleton<IStoredPayloads, SqliteStoredPayloads>()
        .AddSingleton<IReadModels, SqliteReadModels>()
        .AddSingleton<IEntityTable, SqliteEntityTable>();
}
