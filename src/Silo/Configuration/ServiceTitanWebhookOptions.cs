namespace Hearth.Silo.Configuration;

/// <summary>What a tenant's webhooks must prove.</summary>
public sealed class ServiceTitanWebhookOptions
{
    /// <summary>
    /// Accepts unverified webhooks while <c>WebhookKey</c> is empty. Anyone who knows the address can then make Hearth read
    /// records again. Default false: without a key every webhook is refused.
    /// </summary>
    public bool AcceptUnsignedWebhooks { get; set; }
}
