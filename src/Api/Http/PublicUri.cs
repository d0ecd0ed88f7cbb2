using Microsoft.AspNetCore.Http.Features;

namespace Hearth.Api.Http;

/// <summary>The address that a caller outside used.</summary>
internal static class PublicUri
{
    /// <summary>
    /// The configured public address with the path and query exactly as they stand in the request line. Neither the Host
    /// header nor forwarded headers take part: a caller could write anything into them.
    /// </summary>
    public static string Of(HttpContext context, Uri publicAddress)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var pathAndQuery = target.StartsWith('/') ? target : new Uri(target).PathAndQuery;
        return publicAddress.AbsoluteUri.TrimEnd('/') + pathAndQuery;
    }
}
