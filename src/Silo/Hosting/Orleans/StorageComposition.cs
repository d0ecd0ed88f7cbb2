using Hearth.Grains.Documents;
using Hearth.Silo.Configuration;
using Hearth.Storage;
using Hearth.Storage.Entities;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Storage;

namespace Hearth.Silo.Hosting.Orleans;

/// <summary>What the silo stores where.</summary>
internal static class StorageComposition
{
    public static ISiloBuilder KeepState(this ISiloBuilder silo, EntityStore entities, OrleansAdoNet database)
    {
        silo.AddAdoNet<SystemTextJsonGrainStorageSerializer>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, database);
        silo.AddAdoNet<SystemTextJsonGrainStorageSerializer>(StorageNames.LowRate, database);
        // Orleans' own subscription documents have members that only its own serializer sees.
        silo.AddAdoNet<OrleansGrainStorageSerializer>(StorageNames.Subscriptions, database);
        silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = database.Invariant;
            options.ConnectionString = database.ConnectionString;
        });
        if (entities is EntityStore.GroupCommit)
        {
            return silo.AddEntityStorage(StorageNames.Entities, options => options.GrainStorageSerializer = new DocumentSerializer());
        }

        silo.AddAdoNet<DocumentSerializer>(StorageNames.EntitiesInner, database);
        return silo.AddOutboxFirstStorage(StorageNames.Entities, StorageNames.EntitiesInner);
    }

    private static void AddAdoNet<TSerializer>(this ISiloBuilder silo, string name, OrleansAdoNet database)
        where TSerializer : IGrainStorageSerializer =>
        silo.AddAdoNetGrainStorage(name, (Microsoft.Extensions.Options.OptionsBuilder<AdoNetGrainStorageOptions> options) => options.Configure<IServiceProvider>((storage, services) =>
        {
            storage.Invariant = database.Invariant;
            storage.ConnectionString = database.ConnectionString;
            storage.GrainStorageSerializer = ActivatorUtilities.GetServiceOrCreateInstance<TSerializer>(services);
        }));
}
