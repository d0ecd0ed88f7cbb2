using System.ComponentModel.DataAnnotations;

namespace Hearth.Connectors.HubSpot;

/// <summary>How to reach one HubSpot portal.</summary>
public sealed class HubSpotConnection
{
    /// <summary>The API's base address. Default: <c>https://api.hubapi.com</c>.</summary>
    [Required]
    public Uri BaseAddress { get; set; } = new("https://api.hubapi.com");

    /// <summary>The portal's id, which its webhooks and cards carry.</summary>
    [Range(1, long.MaxValue)]
    public long PortalId { get; set; }

    /// <summary>Our application's id: the source id of our own writes.</summary>
    [Range(1, long.MaxValue)]
    public long AppId { get; set; }

    /// <summary>The access token of the app in this portal. From configuration or the environment, never stored.</summary>
    [Required]
    public string AccessToken { get; set; } = "";

    /// <summary>The app's client secret, with which HubSpot signs webhooks.</summary>
    [Required]
    public string ClientSecret { get; set; } = "";

    /// <summary>The deal pipeline that shows jobs, by label. Created when it is missing. Default: <c>Jobs</c>.</summary>
    [Required]
    public string JobPipeline { get; set; } = "Jobs";

    /// <summary>How long to wait between two polls for modified records. Default 60 s, 1 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a change may stay invisible to search. Default 30 s, 0 to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan SearchLag { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The region for phone numbers without a country code, as an ISO 3166 code. Default <c>US</c>.</summary>
    [Required]
    [RegularExpression("^[A-Z]{2}$")]
    public string PhoneRegion { get; set; } = "US";
}
