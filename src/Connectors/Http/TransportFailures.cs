using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using Attempted = Polly.Outcome<Hearth.Connectors.Http.VendorAnswer>;

namespace Hearth.Connectors.Http;

/// <summary>Tells failures of the way to a vendor from failures of ours, and says what may have happened at the other end.</summary>
internal static class TransportFailures
{
    /// <summary>HTTP 423.</summary>
    public const int Locked = 423;

    private const int RequestTimeout = 408;
    private const int ServerErrors = 500;

    /// <summary>True for exceptions that mean "no answer"; every other exception is a bug and is thrown on.</summary>
    public static bool IsTransport(Exception exception) =>
        exception is HttpRequestException or IOException or TimeoutRejectedException or BrokenCircuitException or RateLimiterRejectedException;

    /// <summary>True for statuses that another attempt may cure: 408, 423 and everything from 500.</summary>
    public static bool IsTransient(int status) => status is RequestTimeout or Locked or >= ServerErrors;

    /// <summary>True when a repetition in place is worth it. An open circuit and a full queue are not: they need time.</summary>
    public static bool IsTransient(Attempted outcome) =>
        outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException
        || (outcome.Result is { } answer && IsTransient(answer.Status));

    /// <summary>True when the vendor as a whole seems down. A locked record is no outage.</summary>
    public static bool IsOutage(Attempted outcome) =>
        outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException
        || outcome.Result?.Status >= ServerErrors;

    /// <summary>The class of a call that got no answer.</summary>
    /// <param name="exception">One for which <see cref="IsTransport"/> holds.</param>
    /// <param name="writes">True when the call would have changed something.</param>
    /// <param name="now">The present instant (UTC).</param>
    public static VendorFailure Classify(Exception exception, bool writes, DateTimeOffset now) => exception switch
    {
        BrokenCircuitException broken => new VendorFailure(
            FailureClass.Retry, null, "The circuit is open after repeated failures.", broken.RetryAfter is { } wait ? now + wait : null),
        RateLimiterRejectedException => new VendorFailure(FailureClass.Retry, null, "Too many calls are waiting in this process."),
        TimeoutRejectedException => new VendorFailure(FailureClass.Retry, null, "The call got no answer in time.", MayHaveApplied: writes),
        HttpRequestException http => new VendorFailure(
            FailureClass.Retry, null, $"The connection failed: {http.HttpRequestError}.", MayHaveApplied: writes && ReachedTheVendor(http)),
        _ => new VendorFailure(FailureClass.Retry, null, "The connection broke while the answer was read.", MayHaveApplied: writes),
    };

    private static bool ReachedTheVendor(HttpRequestException exception) => exception.HttpRequestError
        is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError);
}
