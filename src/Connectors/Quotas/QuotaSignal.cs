namespace Hearth.Connectors.Quotas;

/// <summary>What one answer said about limits. Absent headers are null.</summary>
/// <param name="Kind">Which limit the call counted against.</param>
/// <param name="Max">The most calls in the window.</param>
/// <param name="Remaining">The calls that are left in the window.</param>
/// <param name="Window">The window's length.</param>
/// <param name="DailyRemaining">The calls that are left today.</param>
/// <param name="Throttled">True for a 429.</param>
/// <param name="RetryAfter">How long the vendor asks to wait.</param>
public sealed record QuotaSignal(
    CallKind Kind, int? Max, int? Remaining, TimeSpan? Window, long? DailyRemaining, bool Throttled, TimeSpan? RetryAfter);
