using Hearth.Api;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.ServiceTitan;
using Hearth.Contracts.Changes;
using Hearth.Grains;
using Hearth.Grains.Accounts;
using Hearth.Silo.Configuration;
using Hearth.Silo.Hosting.Accounts;
using Hearth.Silo.Hosting.Orleans;
using Hearth.Silo.Telemetry;
using Hearth.Storage;
using Serilog;

namespace Hearth.Silo.Hosting;

/// <summary>Puts one process together from its options: silo, API or both, on one database.</summary>
internal static class HearthComposition
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    public static WebApplication Compose(this WebApplicationBuilder builder, HearthOptions options, Serilog.ILogger logger)
    {
        var storage = Storage(options.Storage);
        var database = new OrleansAdoNet(storage);
        builder.Services.AddSerilog(logger);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddTelemetry(options.Telemetry);
        builder.Services.AddHearthStorage(storage);
        builder.Services.AddHearthApi(ApiComposition.Settings(options));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Api.ListenAddress, options.Api.Port);
        });
        if (options.Role is ProcessRole.Api)
        {
            builder.UseOrleansClient(client => client.JoinCluster(options.Cluster, database).AddActivityPropagation());
        }
        else
        {
            builder.UseOrleans(silo => silo
                .JoinCluster(options.Cluster, database)
                .KeepState(options.Storage.Entities, database)
                .AddMemoryStreams(ChangeStream.Provider)
                .AddActivityPropagation());
            builder.Services.AddHearthGrains();
            builder.Services.AddHubSpotClient();
            builder.Services.AddServiceTitan();
            builder.Services.AddSingleton<IConnectorDirectory, ConnectorDirectory>();
            builder.Services.AddHostedService<AccountStarter>();
        }

        return Map(builder.Build(), options);
    }

    private static WebApplication Map(WebApplication application, HearthOptions options)
    {
        application.MapTelemetry(options.Telemetry);
        return options.Role is ProcessRole.Silo ? application.MapHearthHealth() : application.MapHearthApi();
    }

    private static HearthStorageOptions Storage(StorageOptions options) => new()
    {
        Provider = options.Provider,
        ConnectionString = options.ConnectionString!,
        ConnectionsMax = options.ConnectionsMax,
    };
}
