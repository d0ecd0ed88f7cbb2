namespace Hearth.Api.Webhooks;

/// <summary>Who posts webhooks for a connection, and how its requests prove that they are genuine.</summary>
public abstract record WebhookSender
{
    private WebhookSender()
    {
    }

    /// <summary>A HubSpot portal with our app in it.</summary>
    /// <param name="PortalId">The portal's id; events of another portal are dead-lettered.</param>
    /// <param name="ClientSecret">The app's client secret.</param>
    /// <param name="AcceptsVersion1">
    /// Whether a request without a v3 signature may carry a v1 one, which dates nothing and names no address.
    /// </param>
    public sealed record HubSpot(long PortalId, string ClientSecret, bool AcceptsVersion1) : WebhookSender;

    /// <summary>A ServiceTitan tenant with our app connected to it.</summary>
    /// <param name="TenantId">The tenant's id.</param>
    /// <param name="Key">The key that the tenant signs with; empty when it does not sign.</param>
    /// <param name="Header">The header that carries the signature.</param>
    /// <param name="Encoding">How the signature is written.</param>
    /// <param name="AcceptsUnsigned">Whether requests are taken unverified while <paramref name="Key"/> is empty.</param>
    public sealed record ServiceTitan(long TenantId, string Key, string Header, SignatureEncoding Encoding, bool AcceptsUnsigned)
        : WebhookSender;
}
