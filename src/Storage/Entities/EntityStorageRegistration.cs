using Hearth.Storage.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Hearth.Storage.Entities;

/// <summary>Registers grain storages for entities.</summary>
public static class EntityStorageRegistration
{
    /// <summary>
    /// Registers the group-committing store under a name, for <c>[PersistentState("household", name)]</c>. Needs
    /// <see cref="HearthStorageRegistration.AddHearthStorage"/>. State names must be unique among all grains: they and the
    /// grain's key are the address of a state.
    /// </summary>
    public static ISiloBuilder AddEntityStorage(this ISiloBuilder builder, string name, Action<EntityStorageOptions>? configure = null)
    {
        builder.Services.AddEntityStorage(name, configure);
        return builder;
    }

    /// <inheritdoc cref="AddEntityStorage(ISiloBuilder, string, Action{EntityStorageOptions}?)" />
    public static IServiceCollection AddEntityStorage(this IServiceCollection services, string name, Action<EntityStorageOptions>? configure = null)
    {
        services.AddOptions<EntityStorageOptions>(name)
            .Configure(configure ?? (_ => { }))
            .Validate(
                options => options is { QueueMax: > 0, BatchMax: > 0, BatchBytesMax: > 0, Loops: > 0 },
                $"The bounds of the entity storage '{name}' must be greater than zero.");
        services.AddTransient<IPostConfigureOptions<EntityStorageOptions>, DefaultStorageProviderSerializerOptionsConfigurator<EntityStorageOptions>>();
        services.AddGrainStorage(name, CreateGroupCommit);
        return services;
    }

    /// <summary>
    /// Registers a store under a name that writes through another registered store, outbox rows first. For the ADO.NET provider:
    /// <c>AddAdoNetGrainStorage(innerName, ...)</c> and <c>AddOutboxFirstStorage(name, innerName)</c> take the place of
    /// <see cref="AddEntityStorage(ISiloBuilder, string, Action{EntityStorageOptions}?)"/>.
    /// </summary>
    public static ISiloBuilder AddOutboxFirstStorage(this ISiloBuilder builder, string name, string innerName)
    {
        builder.Services.AddGrainStorage(name, (services, _) => new OutboxFirstGrainStorage(
            services.GetRequiredKeyedService<IGrainStorage>(innerName), services.GetRequiredService<IWorkSets>()));
        return builder;
    }

    private static GroupCommitGrainStorage CreateGroupCommit(IServiceProvider services, string name) => new(
        name,
        services.GetRequiredService<IOptionsMonitor<EntityStorageOptions>>().Get(name),
        services.GetRequiredService<IEntityTable>(),
        services.GetRequiredService<IActivatorProvider>(),
        services.GetRequiredService<StorageTelemetry>());
}
