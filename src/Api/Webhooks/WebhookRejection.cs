namespace Hearth.Api.Webhooks;

/// <summary>Why a webhook request is refused: a stable name for counters, and a sentence for whoever sent it.</summary>
/// <param name="Reason">The counter's <c>reason</c>.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">One sentence.</param>
internal sealed record WebhookRejection(string Reason, int Status, string Detail)
{
    /// <summary>There is no such account or connection.</summary>
    public static WebhookRejection UnknownConnection { get; } = new(
        "unknown-connection", StatusCodes.Status404NotFound, "There is no connection of this name that receives these webhooks.");

    /// <summary>The body is longer than <see cref="WebhookLimits.BodyBytesMax"/>.</summary>
    public static WebhookRejection TooLarge { get; } = new(
        "too-large", StatusCodes.Status413PayloadTooLarge, $"A webhook may have at most {WebhookLimits.BodyBytesMax} bytes.");

    /// <summary>The rejection for a verdict, or null when it is valid.</summary>
    public static WebhookRejection? For(SignatureVerdict verdict) => verdict switch
    {
        SignatureVerdict.Valid => null,
        SignatureVerdict.Missing => Unauthorized("missing-signature", "The request carries no signature that this connection accepts."),
        SignatureVerdict.Mismatch => Unauthorized("bad-signature", "The signature does not belong to this request."),
        SignatureVerdict.BadTimestamp => Unauthorized("bad-timestamp", "The request's timestamp is missing or is no number of milliseconds."),
        SignatureVerdict.Expired => Unauthorized("expired", $"The request is older than {WebhookLimits.TimestampWindowMinutes} minutes."),
        SignatureVerdict.Future => Unauthorized("future", $"The request's timestamp is more than {WebhookLimits.TimestampWindowMinutes} minutes ahead."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static WebhookRejection Unauthorized(string reason, string detail) => new(reason, StatusCodes.Status401Unauthorized, detail);
}
