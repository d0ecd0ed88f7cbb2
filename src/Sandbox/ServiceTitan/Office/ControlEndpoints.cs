namespace Hearth.Sandbox.ServiceTitan;

/// <summary><c>POST /_sandbox/reset</c> and <c>GET</c> and <c>PUT /_sandbox/options</c>; absent options stay as they are.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "reset", (_, _) =>
        {
            tenant.Reset();
            return ApiAnswer.Empty.Instance;
        });
        routes.MapOffice(HttpMethods.Get, "options", (_, _) => Describe(tenant.Options));
        routes.MapOffice(HttpMethods.Put, "options", (body, _) =>
        {
            var options = Read(body, tenant.Options);
            if (!body.IsValid)
            {
                return ApiAnswer.Invalid(body.Errors);
            }

            tenant.Configure(options);
            return Describe(options);
        });
    }

    private static ServiceTitanOptions Read(JsonBody body, ServiceTitanOptions before) => before with
    {
        CallsPerSecond = Positive(body, "callsPerSecond") ?? before.CallsPerSecond,
        TokenRequestsPerMinute = Positive(body, "tokenRequestsPerMinute") ?? before.TokenRequestsPerMinute,
        TokenLifetime = Milliseconds(body, "tokenLifetimeMilliseconds") ?? before.TokenLifetime,
        ExportLag = Milliseconds(body, "exportLagMilliseconds") ?? before.ExportLag,
        ExportPageSize = Positive(body, "exportPageSize") ?? before.ExportPageSize,
        ReadAfterWriteLag = Milliseconds(body, "readAfterWriteLagMilliseconds") ?? before.ReadAfterWriteLag,
        Webhooks = before.Webhooks with
        {
            Target = body.IsNull("webhookTarget") ? null : Target(body) ?? before.Webhooks.Target,
            HmacKey = body.IsNull("webhookKey") ? null : body.Text("webhookKey", nullable: true) ?? before.Webhooks.HmacKey,
            SignatureHeader = body.Text("webhookSignatureHeader") ?? before.Webhooks.SignatureHeader,
            SignatureEncoding = body.Choice<SignatureEncoding>("webhookSignatureEncoding") ?? before.Webhooks.SignatureEncoding,
            RetryScale = body.Fraction("webhookRetryScale") ?? before.Webhooks.RetryScale,
        },
    };

    private static int? Positive(JsonBody body, string name)
    {
        var value = body.Number(name);
        if (value is < 1 or > int.MaxValue)
        {
            body.Note(name, "A positive number is expected.");
            return null;
        }

        return (int?)value;
    }

    private static TimeSpan? Milliseconds(JsonBody body, string name)
    {
        var value = body.Number(name);
        if (value is < 0 or > int.MaxValue)
        {
            body.Note(name, "Zero or more milliseconds are expected.");
            return null;
        }

        return value is { } present ? TimeSpan.FromMilliseconds(present) : null;
    }

    private static Uri? Target(JsonBody body)
    {
        var text = body.Text("webhookTarget", nullable: true);
        if (text is null || Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            return text is null ? null : new Uri(text);
        }

        body.Note("webhookTarget", "An absolute address is expected.");
        return null;
    }

    private static ApiAnswer.Document Describe(ServiceTitanOptions options) => new(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("tenantId", options.TenantId);
        writer.WriteNumber("callsPerSecond", options.CallsPerSecond);
        writer.WriteNumber("tokenRequestsPerMinute", options.TokenRequestsPerMinute);
        writer.WriteNumber("tokenLifetimeMilliseconds", (long)options.TokenLifetime.TotalMilliseconds);
        writer.WriteNumber("exportLagMilliseconds", (long)options.ExportLag.TotalMilliseconds);
        writer.WriteNumber("exportPageSize", options.ExportPageSize);
        writer.WriteNumber("readAfterWriteLagMilliseconds", (long)options.ReadAfterWriteLag.TotalMilliseconds);
        writer.WriteString("webhookTarget", options.Webhooks.Target?.ToString());
        writer.WriteString("webhookSignatureHeader", options.Webhooks.SignatureHeader);
        writer.WriteString("webhookSignatureEncoding", options.Webhooks.SignatureEncoding.ToString());
        writer.WriteNumber("webhookRetryScale", options.Webhooks.RetryScale);
        writer.WriteEndObject();
    });
}
