namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// One emulated ServiceTitan tenant: who may call it, how fast, and how far its feeds and reads run behind.
/// Immutable; <see cref="ServiceTitanTenant.Configure"/> swaps it while the tenant runs.
/// </summary>
public sealed record ServiceTitanOptions
{
    /// <summary>The tenant id that must stand in every path.</summary>
    public long TenantId { get; init; } = 4_000_001;

    /// <summary>The tenant's name, as webhooks and business units carry it.</summary>
    public string TenantName { get; init; } = "Sandbox Home Services";

    /// <summary>The value that every call must send as <c>ST-App-Key</c>.</summary>
    public string AppKey { get; init; } = "ak1.sandbox";

    /// <summary>The OAuth client id that <c>/connect/token</c> accepts.</summary>
    public string ClientId { get; init; } = "cid.sandbox";

    /// <summary>The OAuth client secret that <c>/connect/token</c> accepts.</summary>
    public string ClientSecret { get; init; } = "cs1.sandbox";

    /// <summary>Calls a second for the app on this tenant; more answer 429. Vendor default 60.</summary>
    public int CallsPerSecond { get; init; } = 60;

    /// <summary>Token requests a minute; more answer 429. The vendor throttles them by an unpublished number.</summary>
    public int TokenRequestsPerMinute { get; init; } = 60;

    /// <summary>How long an access token is good for. Vendor value 900 s.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromSeconds(900);

    /// <summary>How long a change stays out of the export feeds. Default 1 s.</summary>
    public TimeSpan ExportLag { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Rows in one export answer. The contract fixes no number. Default 1,000.</summary>
    public int ExportPageSize { get; init; } = 1_000;

    /// <summary>For how long after a write the reads still answer what was there before. Default 0.</summary>
    public TimeSpan ReadAfterWriteLag { get; init; } = TimeSpan.Zero;

    /// <summary>Where and how webhooks are delivered.</summary>
    public WebhookOptions Webhooks { get; init; } = new();
}
