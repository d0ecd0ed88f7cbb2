using Hearth.Connectors.HubSpot;
using Hearth.Connectors.ServiceTitan;

namespace Hearth.Silo.Configuration;

/// <summary>One connection. Its <c>System</c> key says which vendor it is; the vendor's own keys stand beside it.</summary>
public abstract record ConnectionOptions
{
    private ConnectionOptions()
    {
    }

    /// <summary>A HubSpot portal (<c>System: hubspot</c>).</summary>
    /// <param name="Vendor">How to reach it.</param>
    /// <param name="Webhooks">What its webhooks must prove.</param>
    public sealed record HubSpot(HubSpotConnection Vendor, HubSpotWebhookOptions Webhooks) : ConnectionOptions;

    /// <summary>A ServiceTitan tenant (<c>System: servicetitan</c>).</summary>
    /// <param name="Vendor">How to reach it.</param>
    /// <param name="Webhooks">What its webhooks must prove.</param>
    public sealed record ServiceTitan(ServiceTitanConnection Vendor, ServiceTitanWebhookOptions Webhooks) : ConnectionOptions;
}
