using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Net;
using Hearth.Api;
using Hearth.Api.Webhooks;
using Hearth.Domain.Values;
using Hearth.Storage;
using Hearth.Storage.Schema;
using Hearth.Storage.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;

namespace Hearth.Tests.Api;

/// <summary>The API as a client of a silo, over a real socket, with the work sets in an SQLite file.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    internal const string Account = "evergreen";
    internal const string PublicAddress = "https://hooks.example.com/hearth";
    internal const string HubSpotSecret = "f6e94c08-85d0-4608-bcc6-e1850176e7b8";
    internal const string ServiceTitanKey = "0123456789abcdef0123456789abcdef";
    internal const long PortalId = 47_000_001;
    internal const long NorthTenant = 801;
    internal const long SouthTenant = 802;

    private readonly string _folder = Directory.CreateTempSubdirectory("hearth-api-").FullName;
    private InProcessTestCluster _cluster = null!;
    private WebApplication _application = null!;

    public HttpClient Client { get; private set; } = null!;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    internal Nudges Nudges { get; } = new();

    internal RegistrarCalls Calls { get; } = new();

    internal IWorkSets Work => _application.Services.GetRequiredService<IWorkSets>();

    internal IServiceProvider Services => _application.Services;

    public async ValueTask InitializeAsync()
    {
        var clusterBuilder = new InProcessTestClusterBuilder(1);
        clusterBuilder.ConfigureSilo((_, silo) => silo.Services.AddSingleton(Nudges).AddSingleton(Calls));
        _cluster = clusterBuilder.Build();
        await _cluster.DeployAsync();

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IGrainFactory>(_cluster.Client);
        builder.Services.AddHearthStorage(new HearthStorageOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "hearth.db")}" });
        builder.Services.AddHearthApi(Settings());
        _application = builder.Build();
        _application.MapHearthApi();
        await _application.Services.GetRequiredService<IHearthSchema>().MigrateAsync(CancellationToken.None);
        await _application.StartAsync();
        var addresses = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Client = new HttpClient { BaseAddress = new Uri(addresses.Addresses.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal CounterReader Count(string instrument) => new(Services.GetRequiredService<IMeterFactory>(), instrument);

    private static ApiSettings Settings() => new()
    {
        PublicAddress = new Uri(PublicAddress),
        Accounts = ImmutableDictionary<AccountId, AccountSettings>.Empty.Add(
            new AccountId(Account),
            new AccountSettings(ImmutableDictionary<ConnectionId, WebhookSender>.Empty
                .Add(new ConnectionId("portal"), new WebhookSender.HubSpot(PortalId, HubSpotSecret, AcceptsVersion1: false))
                .Add(new ConnectionId("old-portal"), new WebhookSender.HubSpot(PortalId + 1, HubSpotSecret, AcceptsVersion1: true))
                .Add(new ConnectionId("north"), new WebhookSender.ServiceTitan(
                    NorthTenant, ServiceTitanKey, "x-servicetitan-signature", SignatureEncoding.Hex, AcceptsUnsigned: false))
                .Add(new ConnectionId("south"), new WebhookSender.ServiceTitan(
                    SouthTenant, ServiceTitanKey, "x-st-signature", SignatureEncoding.Base64, AcceptsUnsigned: false))
                .Add(new ConnectionId("open"), new WebhookSender.ServiceTitan(803, "", "x-st-signature", SignatureEncoding.Hex, AcceptsUnsigned: true))
                .Add(new ConnectionId("shut"), new WebhookSender.ServiceTitan(804, "", "x-st-signature", SignatureEncoding.Hex, AcceptsUnsigned: false)))),
    };
}
