namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What every call passes before it reaches the API: app key, tenant, token, limit.</summary>
internal static class Gate
{
    private const string NoMatch = "Unable to match incoming request to an operation.";

    /// <summary>Null when the call may go on.</summary>
    public static ApiAnswer? Refusal(HttpContext context, ServiceTitanTenant tenant)
    {
        var options = tenant.Options;
        if (AppKey(context.Request) is not { } key)
        {
            return new ApiAnswer.Gateway(
                StatusCodes.Status401Unauthorized, "Access denied due to missing subscription key. Make sure to include ST-App-Key.");
        }

        if (key != options.AppKey || (string?)context.Request.RouteValues["tenant"] != $"{options.TenantId}")
        {
            return NotFound();
        }

        if (!tenant.Tokens.Accepts(Token(context.Request)))
        {
            return new ApiAnswer.Gateway(StatusCodes.Status401Unauthorized, "Unauthorized. Access token is missing or invalid.");
        }

        return tenant.Calls.Take(tenant.Now, options.CallsPerSecond) is { } wait ? TooMany(tenant, wait) : null;
    }

    public static ApiAnswer NotFound() => new ApiAnswer.Gateway(StatusCodes.Status404NotFound, NoMatch);

    public static ApiAnswer TooMany(ServiceTitanTenant tenant, TimeSpan wait)
    {
        tenant.Counters.RateLimited();
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new ApiAnswer.Gateway(
            StatusCodes.Status429TooManyRequests, $"Rate limit is exceeded. Try again in {seconds} seconds.", wait);
    }

    private static string? AppKey(HttpRequest request)
    {
        string? header = request.Headers["ST-App-Key"];
        string? parameter = request.Query["servicetitanapplicationkey"];
        return string.IsNullOrEmpty(header) ? string.IsNullOrEmpty(parameter) ? null : parameter : header;
    }

    /// <summary>The vendor takes the token with and without the scheme.</summary>
    private static string Token(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : header;
    }
}
