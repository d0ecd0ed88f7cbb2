namespace Hearth.Sandbox.Faults;

/// <summary>
/// One way of going wrong, and when. A rule strikes while <see cref="Next"/> is above zero (each strike takes one off), and
/// otherwise with <see cref="Probability"/>. A rule for webhooks ignores the path and the method.
/// </summary>
public sealed record FaultRule
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>The share of calls or webhooks that are struck, 0 to 1. Default 0.</summary>
    public double Probability { get; init; }

    /// <summary>How many of the next matching calls or webhooks are struck for certain. Default 0.</summary>
    public int Next { get; init; }

    /// <summary>Only paths that begin so, without regard to case. Null is every path.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>Only this HTTP method. Null is every method.</summary>
    public string? Method { get; init; }

    /// <summary>The least added wait in milliseconds, for latency and delayed webhooks. Default 0.</summary>
    public int MinimumMilliseconds { get; init; }

    /// <summary>The greatest added wait in milliseconds. Taken as the minimum when it is lower.</summary>
    public int MaximumMilliseconds { get; init; }

    internal bool IsForWebhooks =>
        Kind is FaultKind.WebhookDropped or FaultKind.WebhookDuplicated or FaultKind.WebhookReordered or FaultKind.WebhookDelayed;

    internal bool Matches(string method, string path) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (PathPrefix is null || path.StartsWith(PathPrefix, StringComparison.OrdinalIgnoreCase));
}
