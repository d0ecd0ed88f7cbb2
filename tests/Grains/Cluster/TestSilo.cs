using Hearth.Contracts.Changes;
using Hearth.Grains;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;
using Hearth.Grains.Entities;
using Hearth.Storage;
using Hearth.Storage.Entities;
using Hearth.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>A silo with the real grains on a real database.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private TestSilo(IHost host) => _host = host;

    public IGrainFactory Grains => Get<IGrainFactory>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static async Task<TestSilo> StartAsync(HearthStorageOptions storage, TestDirectory directory, TimeProvider clock)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock);
        // The clock of the grains jumps; a silo whose membership followed it would believe itself dead.
        builder.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        builder.Services.AddHearthStorage(storage);
        builder.Services.AddHearthGrains();
        builder.Services.AddSingleton<IConnectorDirectory>(directory);
        var ports = FreePorts.Next(2);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(ports[0], ports[1])
            .AddMemoryGrainStorage("PubSubStore")
            .AddMemoryStreams(ChangeStream.Provider)
            .AddEntityStorage(EntityStorage.Name, options => options.GrainStorageSerializer = new DocumentSerializer())
            .AddAdoNetGrainStorage(EntityStorage.LowRate, (OptionsBuilder<AdoNetGrainStorageOptions> options) =>
                options.Configure<IServiceProvider>((adoNet, services) => LowRate(adoNet, services, storage)))
            .UseAdoNetReminderService(options => Reminders(options, storage)));
        var host = builder.Build();
        await host.StartAsync();
        return new TestSilo(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static void LowRate(AdoNetGrainStorageOptions options, IServiceProvider services, HearthStorageOptions storage)
    {
        var database = new OrleansAdoNet(storage);
        (options.Invariant, options.ConnectionString) = (database.Invariant, database.ConnectionString);
        options.GrainStorageSerializer = ActivatorUtilities.CreateInstance<SystemTextJsonGrainStorageSerializer>(services);
    }

    private static void Reminders(AdoNetReminderTableOptions options, HearthStorageOptions storage)
    {
        var database = new OrleansAdoNet(storage);
        (options.Invariant, options.ConnectionString) = (database.Invariant, database.ConnectionString);
    }
}
