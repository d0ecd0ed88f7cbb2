namespace Hearth.Api.Webhooks.ServiceTitan;

/// <summary>ServiceTitan's webhooks: one CloudEvent a request, signed with the tenant's key.</summary>
internal sealed class ServiceTitanDialect : IWebhookDialect<WebhookSender.ServiceTitan>
{
    public string System => "servicetitan";

    public long SourceOf(WebhookSender.ServiceTitan sender) => sender.TenantId;

    public SignatureVerdict Verify(HttpContext context, ReadOnlyMemory<byte> body, WebhookSender.ServiceTitan sender) =>
        ServiceTitanSignature.Verify(body.Span, context.Request.Headers[sender.Header], sender);

    public IReadOnlyList<EventReading> Read(ReadOnlyMemory<byte> body) => ServiceTitanEvents.Read(body);
}
