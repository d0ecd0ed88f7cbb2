using Hearth.Connectors.Http;
using Hearth.Connectors.Quotas;

namespace Hearth.Connectors.HubSpot.Calls;

/// <summary>What HubSpot's answers say about its limits. Searches carry none of the headers.</summary>
internal static class QuotaHeaders
{
    private const int TooManyRequests = 429;

    /// <summary>Reads the headers, and of a 429 the limit that its body names.</summary>
    public static QuotaSignal Read(VendorAnswer answer, CallKind kind, DateTimeOffset now)
    {
        var throttled = answer.Status is TooManyRequests;
        var failure = throttled
            ? HubSpotFailures.Classify(answer.Status, answer.RetryAfter(now), HubSpotError.Parse(answer.Body), writes: false, now)
            : null;
        return new QuotaSignal(
            kind,
            (int?)answer.Number("X-HubSpot-RateLimit-Max", int.MaxValue),
            (int?)answer.Number("X-HubSpot-RateLimit-Remaining", int.MaxValue),
            answer.Number("X-HubSpot-RateLimit-Interval-Milliseconds", int.MaxValue) is { } window ? TimeSpan.FromMilliseconds(window) : null,
            answer.Number("X-HubSpot-RateLimit-Daily-Remaining", long.MaxValue),
            throttled,
            failure?.NotBefore - now);
    }
}
