using Hearth.Contracts.Changes;
using Hearth.Contracts.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;
using Hearth.Grains.Entities;
using Hearth.Storage;
using Hearth.Storage.Entities;
using Hearth.Testing;
using Orleans.Configuration;
using Orleans.Storage;

namespace Hearth.Benchmarks.Identity;

/// <summary>A silo with the real grains and one account without connections, whose registrar is asked as the router asks it.</summary>
internal sealed class RegistrarSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private RegistrarSilo(IHost host) => _host = host;

    public static AccountId Account { get; } = new("company");

    public IRegistrarGrain Registrar => _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IRegistrarGrain>(Account.Value);

    public static async Task<RegistrarSilo> StartAsync(HearthStorageOptions storage, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHearthStorage(storage);
        builder.Services.AddHearthGrains();
        builder.Services.AddSingleton<IConnectorDirectory>(new OneAccount());
        var ports = FreePorts.Next(2);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(ports[0], ports[1])
            .AddMemoryGrainStorage("PubSubStore")
            .AddMemoryStreams(ChangeStream.Provider)
            .UseInMemoryReminderService()
            .AddEntityStorage(EntityStorage.Name, options => options.GrainStorageSerializer = new DocumentSerializer())
            .AddAdoNetGrainStorage(EntityStorage.LowRate, (Microsoft.Extensions.Options.OptionsBuilder<AdoNetGrainStorageOptions> options) =>
                options.Configure<IServiceProvider>((adoNet, services) =>
                {
                    var database = new OrleansAdoNet(storage);
                    (adoNet.Invariant, adoNet.ConnectionString) = (database.Invariant, database.ConnectionString);
                    adoNet.GrainStorageSerializer = ActivatorUtilities.CreateInstance<SystemTextJsonGrainStorageSerializer>(services);
                })));
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new RegistrarSilo(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private sealed class OneAccount : IConnectorDirectory
    {
        private readonly AccountSetup _setup = new(Account, DefaultPolicy.Create(), []);

        public IReadOnlyCollection<AccountId> Accounts => [Account];

        public AccountSetup? Find(AccountId account) => account == Account ? _setup : null;
    }
}
