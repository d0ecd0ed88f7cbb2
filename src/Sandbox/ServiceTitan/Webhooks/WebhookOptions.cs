namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// Delivery of webhooks. The vendor leaves the signature's header and encoding unpublished, so both are settings.
/// </summary>
public sealed record WebhookOptions
{
    /// <summary>The callback of all events; null sends none.</summary>
    public Uri? Target { get; init; }

    /// <summary>The HMAC-SHA256 key over the raw body; null or empty sends no signature.</summary>
    public string? HmacKey { get; init; }

    /// <summary>The header that carries the signature.</summary>
    public string SignatureHeader { get; init; } = "x-servicetitan-signature";

    /// <summary>How the signature's bytes are written.</summary>
    public SignatureEncoding SignatureEncoding { get; init; } = SignatureEncoding.Hex;

    /// <summary>What the vendor's retry waits of 10, 30, 60 and 300 s are multiplied by. Default 1/20.</summary>
    public double RetryScale { get; init; } = 1.0 / 20;
}
