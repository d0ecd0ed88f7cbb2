namespace Hearth.Silo.Configuration;

/// <summary>What a portal's webhooks must prove.</summary>
public sealed class HubSpotWebhookOptions
{
    /// <summary>
    /// Accepts webhooks that carry only a version 1 signature, as older private apps may send. Version 1 dates nothing, so a
    /// captured request could be repeated. Default false.
    /// </summary>
    public bool AcceptVersion1Signatures { get; set; }
}
