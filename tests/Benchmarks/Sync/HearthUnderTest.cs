using Hearth.Contracts.Accounts;
using Hearth.Contracts.Status;
using Hearth.Grains.Policies;
using Hearth.Sandbox.Hosting;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;
using Hearth.Silo.Configuration;
using Hearth.Silo.Hosting;
using Hearth.Silo.Hosting.Sandbox;
using Hearth.Silo.Telemetry;
using Hearth.Storage;
using Hearth.Storage.Schema;
using Hearth.Testing;
using Serilog.Extensions.Logging;

namespace Hearth.Benchmarks.Sync;

/// <summary>
/// The product as the program composes it, with a sandbox whose HubSpot burst limit and ServiceTitan export lag are out of the way: a
/// vendor's quota, or the wait for its next page, would otherwise be what is measured. Everything runs in this process; only PostgreSQL has its own.
/// </summary>
internal sealed class HearthUnderTest : IAsyncDisposable
{
    private const int NoBurstLimit = 1_000_000;

    // Between the product's default of 60 s and the demonstration's 2 s, whose idle polls would hide what the changes cost.
    private static readonly TimeSpan HubSpotPoll = TimeSpan.FromSeconds(15);

    // Every feed begins with a burst within a second, so that none of them stands idle while the others' time is counted.
    private static readonly TimeSpan ServiceTitanPoll = TimeSpan.FromSeconds(1);

    // Asking for the status costs the database something too.
    private static readonly TimeSpan StatusPoll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SettleDeadline = TimeSpan.FromMinutes(15);

    private readonly Serilog.Core.Logger _logger;
    private readonly string _account;
    private readonly WebApplication _application;
    private WebhookOptions? _webhooks;

    private HearthUnderTest(SandboxHost sandbox, WebApplication application, Serilog.Core.Logger logger, string account) =>
        (Sandbox, _application, _logger, _account) = (sandbox, application, logger, account);

    /// <summary>Both vendors. They outlive Hearth, for the floor that is measured on them.</summary>
    public SandboxHost Sandbox { get; }

    /// <summary>Seeds a company and composes Hearth. Nothing synchronizes yet.</summary>
    public static async Task<HearthUnderTest> PrepareAsync(HearthStorageOptions storage, string folder, int households, CancellationToken cancellationToken)
    {
        var options = Options(storage, folder, households);
        var logger = LogComposition.Create(options);
        var company = SandboxAccount.Options(options, new SerilogLoggerFactory(logger));
        company = company with
        {
            SnapshotFile = null,
            Traffic = new TrafficSettings(On: false),
            HubSpot = company.HubSpot with { BurstLimit = NoBurstLimit },
            ServiceTitan = company.ServiceTitan with { ExportLag = TimeSpan.Zero },
        };
        var sandbox = await SandboxHost.StartAsync(company, cancellationToken);
        var account = SandboxAccount.Of(sandbox, company, PolicyFor(folder));
        foreach (var portal in account.Connections.Values.OfType<ConnectionOptions.HubSpot>())
        {
            portal.Vendor.PollInterval = HubSpotPoll;
        }

        foreach (var tenant in account.Connections.Values.OfType<ConnectionOptions.ServiceTitan>())
        {
            tenant.Vendor.PollInterval = ServiceTitanPoll;
        }

        options.Accounts[options.Sandbox.Account] = account;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        return new HearthUnderTest(sandbox, builder.Compose(options, logger), logger, options.Sandbox.Account);
    }

    /// <summary>Starts the silo and the API.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _application.Services.GetRequiredService<IHearthSchema>().MigrateAsync(cancellationToken);
        await _application.StartAsync(cancellationToken);
    }

    public Task<AccountStatus> StatusAsync() =>
        _application.Services.GetRequiredService<IGrainFactory>().GetGrain<IAccountGrain>(_account).GetStatusAsync();

    /// <summary>Waits until there is nothing left to read, deliver or wait for.</summary>
    public Task<AccountStatus> SettleAsync() =>
        Eventually.GetAsync(StatusAsync, status => status.Settled, "Hearth settles", SettleDeadline, StatusPoll);

    /// <summary>Sends ServiceTitan's webhooks, or none: without them the feeds alone bring the changes.</summary>
    public void SendServiceTitanWebhooks(bool on)
    {
        var tenant = Sandbox.Tenant;
        _webhooks ??= tenant.Options.Webhooks;
        tenant.Configure(tenant.Options with { Webhooks = on ? _webhooks : _webhooks with { Target = null } });
    }

    /// <summary>Stops Hearth and leaves the sandbox running, without webhooks.</summary>
    public async Task StopHearthAsync()
    {
        SendServiceTitanWebhooks(on: false);
        Sandbox.Portal.Configure(options => options with { WebhookTarget = null });
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopHearthAsync();
        await Sandbox.DisposeAsync();
        await _logger.DisposeAsync();
    }

    // The default policy, but a field that a benchmark changes every few seconds is not put into quarantine.
    private static string PolicyFor(string folder)
    {
        const string Window = "window: 10m";
        var text = PolicyFile.DefaultText();
        var file = Path.Combine(folder, "policy.yaml");
        File.WriteAllText(
            file, text.Contains(Window, StringComparison.Ordinal) ? text.Replace(Window, "window: 1s") : throw new InvalidOperationException("The default policy has changed."));
        return file;
    }

    private static HearthOptions Options(HearthStorageOptions storage, string folder, int households)
    {
        var ports = FreePorts.Next(5);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Hearth:DataFolder"] = folder,
            ["Hearth:Storage:Provider"] = storage.Provider.ToString().ToLowerInvariant(),
            ["Hearth:Storage:ConnectionString"] = storage.ConnectionString,
            ["Hearth:Api:Port"] = $"{ports[0]}",
            ["Hearth:Cluster:SiloPort"] = $"{ports[1]}",
            ["Hearth:Cluster:GatewayPort"] = $"{ports[2]}",
            ["Hearth:Cluster:AdvertisedAddress"] = "127.0.0.1",
            ["Hearth:Sandbox:Enabled"] = "true",
            ["Hearth:Sandbox:Traffic"] = "false",
            ["Hearth:Sandbox:Households"] = $"{households}",
            ["Hearth:Sandbox:HubSpotPort"] = $"{ports[3]}",
            ["Hearth:Sandbox:ServiceTitanPort"] = $"{ports[4]}",
            ["Hearth:Telemetry:Log"] = "file",
        }).Build();
        return OptionsReader.Read(configuration) switch
        {
            OptionsReading.Valid valid => valid.Options,
            OptionsReading.Invalid invalid => throw new InvalidOperationException(string.Join(' ', invalid.Problems)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
