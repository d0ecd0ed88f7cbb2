using Hearth.Connectors.HubSpot;
using Hearth.Connectors.ServiceTitan;
using Hearth.Sandbox.Hosting;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;
using Hearth.Silo.Configuration;

namespace Hearth.Silo.Hosting.Sandbox;

/// <summary>The account that the sandbox's company becomes: the same settings an operator would write for real vendors.</summary>
internal static class SandboxAccount
{
    private const string Portal = "portal";
    private const string Tenant = "tenant";
    private const string SnapshotName = "sandbox.json.gz";

    // Both secrets are public: whoever can reach them can reach the sandbox itself.
    private const string WebhookKey = "sandbox-servicetitan-webhook-key";
    private static readonly Guid ApplicationGuid = new("5b1f7b0e-8a35-4d0c-9a86-2f4f6d1f0a11");

    // The sandbox's own lags with some room, so that a newcomer sees a change travel within seconds.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ExportLag = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SearchLag = TimeSpan.FromSeconds(4);

    /// <summary>What the sandbox runs with: webhooks go where this process's API answers, the data folder keeps both sides.</summary>
    public static SandboxOptions Options(HearthOptions options, ILoggerFactory logging)
    {
        var settings = options.Sandbox;
        var api = options.Api.PublicAddress!;
        var defaults = new SandboxOptions();
        return defaults with
        {
            Seed = settings.Seed,
            Households = settings.Households,
            // Traffic starts when the silo is up: edits before that would only make the first synchronization longer.
            Traffic = new TrafficSettings(On: false, settings.EditsPerSecond),
            HubSpotPort = settings.HubSpotPort,
            ServiceTitanPort = settings.ServiceTitanPort,
            HubSpot = defaults.HubSpot with
            {
                WebhookTarget = Target(api, "hubspot", settings.Account, Portal),
                BookkeepingProperties = new HashSet<string> { WriteStamp.Property },
            },
            ServiceTitan = defaults.ServiceTitan with
            {
                Webhooks = defaults.ServiceTitan.Webhooks with
                {
                    Target = Target(api, "servicetitan", settings.Account, Tenant),
                    HmacKey = WebhookKey,
                },
            },
            SnapshotFile = Path.Combine(options.DataFolder, SnapshotName),
            Logging = logging,
        };
    }

    /// <summary>How to reach a running sandbox.</summary>
    public static AccountOptions Of(SandboxHost sandbox, SandboxOptions options, string? policy)
    {
        var account = new AccountOptions { Policy = policy };
        account.Connections[Portal] = new ConnectionOptions.HubSpot(HubSpot(sandbox, options.HubSpot), new HubSpotWebhookOptions());
        account.Connections[Tenant] = new ConnectionOptions.ServiceTitan(
            ServiceTitan(sandbox, options.ServiceTitan), new ServiceTitanWebhookOptions());
        return account;
    }

    private static HubSpotConnection HubSpot(SandboxHost sandbox, HubSpotPortalOptions portal) => new()
    {
        BaseAddress = sandbox.HubSpotAddress,
        PortalId = portal.PortalId,
        AppId = portal.AppId,
        AccessToken = portal.AccessToken,
        ClientSecret = portal.ClientSecret,
        PollInterval = Poll,
        SearchLag = SearchLag,
    };

    private static ServiceTitanConnection ServiceTitan(SandboxHost sandbox, ServiceTitanOptions tenant) => new()
    {
        BaseAddress = sandbox.ServiceTitanAddress,
        AuthAddress = sandbox.ServiceTitanAddress,
        TenantId = tenant.TenantId,
        AppKey = tenant.AppKey,
        ClientId = tenant.ClientId,
        ClientSecret = tenant.ClientSecret,
        ApplicationGuid = ApplicationGuid,
        PollInterval = Poll,
        ExportLag = ExportLag,
        WebhookKey = WebhookKey,
        WebhookSignatureHeader = tenant.Webhooks.SignatureHeader,
        WebhookSignatureEncoding = "hex",
    };

    private static Uri Target(Uri api, string vendor, string account, string connection) =>
        new($"{api.AbsoluteUri.TrimEnd('/')}/webhooks/{vendor}/{account}/{connection}");
}
