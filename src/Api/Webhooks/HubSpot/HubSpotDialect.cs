using Hearth.Api.Http;

namespace Hearth.Api.Webhooks.HubSpot;

/// <summary>HubSpot's webhooks: arrays of up to 100 events with a v3 signature.</summary>
internal sealed class HubSpotDialect(ApiSettings settings, TimeProvider time) : IWebhookDialect<WebhookSender.HubSpot>
{
    public string System => "hubspot";

    public long SourceOf(WebhookSender.HubSpot sender) => sender.PortalId;

    public SignatureVerdict Verify(HttpContext context, ReadOnlyMemory<byte> body, WebhookSender.HubSpot sender)
    {
        var headers = context.Request.Headers;
        var request = new HubSpotRequest(
            context.Request.Method.ToUpperInvariant(),
            PublicUri.Of(context, settings.PublicAddress),
            body,
            headers["X-HubSpot-Signature-v3"],
            headers["X-HubSpot-Request-Timestamp"],
            headers["X-HubSpot-Signature"],
            headers["X-HubSpot-Signature-Version"]);
        return HubSpotSignature.Verify(request, sender, time.GetUtcNow());
    }

    public IReadOnlyList<EventReading> Read(ReadOnlyMemory<byte> body) => HubSpotEvents.Read(body);
}
