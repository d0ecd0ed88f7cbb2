namespace Hearth.Sandbox.ServiceTitan;

/// <summary><c>POST /connect/token</c>: client credentials, as a form.</summary>
internal static class TokenEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServiceTitanTenant tenant) =>
        routes.MapPost("/connect/token", (RequestDelegate)(async context =>
        {
            tenant.Counters.Call(HttpMethods.Post, "/connect/token");
            if (tenant.Tokens.Requests.Take(tenant.Now, tenant.Options.TokenRequestsPerMinute) is { } wait)
            {
                await AnswerWriter.WriteAsync(context, Gate.TooMany(tenant, wait));
                return;
            }

            var form = context.Request.HasFormContentType
                ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
            if (Refusal(form, tenant.Options) is { } error)
            {
                await AnswerWriter.WriteAsync(context.Response, StatusCodes.Status400BadRequest, writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("error", error);
                    writer.WriteEndObject();
                });
                return;
            }

            var token = tenant.Tokens.Issue();
            await AnswerWriter.WriteAsync(context.Response, StatusCodes.Status200OK, writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("access_token", token);
                writer.WriteNumber("expires_in", (long)tenant.Options.TokenLifetime.TotalSeconds);
                writer.WriteString("token_type", "Bearer");
                writer.WriteEndObject();
            });
        }));

    private static string? Refusal(IFormCollection form, ServiceTitanOptions options)
    {
        string? grant = form["grant_type"];
        return grant switch
        {
            null or "" => "invalid_request",
            not "client_credentials" => "unsupported_grant_type",
            _ when form["client_id"] != options.ClientId || form["client_secret"] != options.ClientSecret => "invalid_client",
            _ => null,
        };
    }
}
