using System.ComponentModel.DataAnnotations;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>How to reach one ServiceTitan tenant.</summary>
public sealed class ServiceTitanConnection
{
    /// <summary>The API's base address. Default: production.</summary>
    [Required]
    public Uri BaseAddress { get; set; } = new("https://api.servicetitan.io");

    /// <summary>The token service's base address. Default: production.</summary>
    [Required]
    public Uri AuthAddress { get; set; } = new("https://auth.servicetitan.io");

    /// <summary>The tenant's id.</summary>
    [Range(1, long.MaxValue)]
    public long TenantId { get; set; }

    /// <summary>The application's key (<c>ST-App-Key</c>).</summary>
    [Required]
    public string AppKey { get; set; } = "";

    /// <summary>The client id of the app in this tenant.</summary>
    [Required]
    public string ClientId { get; set; } = "";

    /// <summary>The client secret of the app in this tenant. From configuration or the environment, never stored.</summary>
    [Required]
    public string ClientSecret { get; set; } = "";

    /// <summary>The application GUID under which external data is kept.</summary>
    public Guid ApplicationGuid { get; set; }

    /// <summary>The tenant's time zone (IANA), which its API does not tell. Default <c>America/New_York</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "America/New_York";

    /// <summary>How long to wait after an export's end before asking again. Default 5 min, 1 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an export may lag behind. Default 60 s, 0 to 30 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:30:00")]
    public TimeSpan ExportLag { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The region for phone numbers without a country code, as an ISO 3166 code. Default <c>US</c>.</summary>
    [Required]
    [RegularExpression("^[A-Z]{2}$")]
    public string PhoneRegion { get; set; } = "US";

    /// <summary>The key with which the tenant signs webhooks; empty when it does not.</summary>
    public string WebhookKey { get; set; } = "";

    /// <summary>The header that carries the signature. Default <c>x-servicetitan-signature</c>.</summary>
    [Required]
    public string WebhookSignatureHeader { get; set; } = "x-servicetitan-signature";

    /// <summary>How the signature is written: <c>hex</c> or <c>base64</c>. Default <c>hex</c>.</summary>
    [RegularExpression("^(hex|base64)$")]
    public string WebhookSignatureEncoding { get; set; } = "hex";
}
