namespace Hearth.Sandbox.HubSpot;

/// <summary>The token endpoint. It takes a form, as OAuth does.</summary>
internal static class OAuthEndpoints
{
    private const string RefreshToken = "sandbox-refresh-token";

    private static readonly string[] Grants = ["authorization_code", "refresh_token", "client_credentials"];

    public static PortalAnswer Token(PortalCall call)
    {
        var form = call.Request.Form;
        if (!Grants.Contains(form["grant_type"].ToString()))
        {
            return new CrmProblem(400, "BAD_GRANT_TYPE", "missing or invalid grant_type");
        }

        var options = call.State.Options;
        if (form["client_id"] != options.ClientId || form["client_secret"] != options.ClientSecret)
        {
            return new CrmProblem(400, "BAD_CLIENT_ID", "missing or invalid client id or client secret");
        }

        var json = call.Json;
        json.WriteStartObject();
        json.WriteString("token_type", "bearer");
        json.WriteString("refresh_token", RefreshToken);
        json.WriteString("access_token", call.State.Tokens.Issue(call.Now));
        json.WriteNumber("hub_id", options.PortalId);
        json.WriteStartArray("scopes");
        foreach (var scope in options.GrantedScopes ?? new HashSet<string>())
        {
            json.WriteStringValue(scope);
        }

        json.WriteEndArray();
        json.WriteNumber("expires_in", (int)TokenDesk.Lifetime.TotalSeconds);
        json.WriteEndObject();
        return StatusCodes.Status200OK;
    }
}
