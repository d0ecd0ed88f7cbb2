namespace Hearth.Api.Webhooks;

/// <summary>The bounds of the webhook receivers.</summary>
internal static class WebhookLimits
{
    /// <summary>
    /// The largest request body, in bytes. HubSpot sends up to 100 events, and the longest property holds 65,536 characters.
    /// </summary>
    public const int BodyBytesMax = 8 * 1024 * 1024;

    /// <summary>How deep an event may nest; the vendors' own nest four levels.</summary>
    public const int DepthMax = 32;

    /// <summary>How far a HubSpot timestamp may lie in the past or the future, in minutes: HubSpot's own window, and as far ahead.</summary>
    public const int TimestampWindowMinutes = 5;

    /// <summary>The longest dedupe key, in characters; a longer one is replaced by its hash.</summary>
    public const int KeyCharactersMax = 200;
}
