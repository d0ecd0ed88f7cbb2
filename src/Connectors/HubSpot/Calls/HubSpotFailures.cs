using Hearth.Connectors.Http;

namespace Hearth.Connectors.HubSpot.Calls;

/// <summary>The one place that says what HubSpot's statuses mean for Hearth.</summary>
internal static class HubSpotFailures
{
    /// <summary>HTTP 403: the token or the subscription does not allow it.</summary>
    public const int Forbidden = 403;

    /// <summary>HTTP 409: a unique value is taken.</summary>
    public const int Conflict = 409;

    /// <summary>HTTP 404.</summary>
    public const int NotFound = 404;

    /// <summary>The category of a record that does not exist.</summary>
    public const string ObjectNotFound = "OBJECT_NOT_FOUND";

    private const int Unauthorized = 401;
    private const int TooManyRequests = 429;
    private const int Migration = 477;

    /// <summary>Classifies an error answer.</summary>
    /// <param name="status">The HTTP status, not a success.</param>
    /// <param name="retryAfter">How long HubSpot asks to wait, or null.</param>
    /// <param name="error">What the body said.</param>
    /// <param name="writes">True when the call would have changed something.</param>
    /// <param name="now">The present instant (UTC).</param>
    public static VendorFailure Classify(int status, TimeSpan? retryAfter, HubSpotError error, bool writes, DateTimeOffset now)
    {
        var message = Describe(status, error);
        return status switch
        {
            TooManyRequests => new VendorFailure(FailureClass.WaitUntil, status, message, now + (retryAfter ?? LimitWait(error.Limit, now))),
            Migration => new VendorFailure(FailureClass.WaitUntil, status, message, now + (retryAfter ?? HubSpotLimits.MigrationWait)),
            TransportFailures.Locked => new VendorFailure(
                FailureClass.Retry, status, message, now + (retryAfter > HubSpotLimits.LockWait ? retryAfter.Value : HubSpotLimits.LockWait)),
            Unauthorized or Forbidden => new VendorFailure(FailureClass.StopTheConnection, status, message),
            _ when TransportFailures.IsTransient(status) => new VendorFailure(
                FailureClass.Retry, status, message, retryAfter is { } wait ? now + wait : null, MayHaveApplied: writes),
            _ => new VendorFailure(FailureClass.FixTheData, status, message),
        };
    }

    /// <summary>An error in words that quote no value.</summary>
    public static string Describe(int? status, HubSpotError error)
    {
        var codes = error.Codes.IsEmpty ? "" : $" ({string.Join(", ", error.Codes)})";
        var properties = error.Properties.IsEmpty ? "" : $" for {string.Join(", ", error.Properties)}";
        var correlation = error.CorrelationId is null ? "" : $", correlation {error.CorrelationId}";
        return $"HubSpot answered {status?.ToString() ?? "an error"} {error.Category ?? "without a category"}{codes}{properties}{correlation}.";
    }

    private static TimeSpan LimitWait(HubSpotLimit limit, DateTimeOffset now) => limit switch
    {
        HubSpotLimit.Secondly => HubSpotLimits.SearchWindow,
        HubSpotLimit.Daily => UntilMidnight(now) < HubSpotLimits.DailyRecheck ? UntilMidnight(now) : HubSpotLimits.DailyRecheck,
        _ => HubSpotLimits.BurstWindow,
    };

    private static TimeSpan UntilMidnight(DateTimeOffset now) => TimeSpan.FromDays(1) - now.UtcDateTime.TimeOfDay;
}
