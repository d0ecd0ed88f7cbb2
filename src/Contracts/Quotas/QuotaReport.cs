namespace Hearth.Contracts.Quotas;

/// <summary>What a vendor's answer said about its limits. Absent values were not said.</summary>
[GenerateSerializer, Immutable, Alias("hearth.quota-report")]
public sealed record QuotaReport(
    [property: Id(0)] bool Search,
    [property: Id(1)] int? Max,
    [property: Id(2)] int? Remaining,
    [property: Id(3)] TimeSpan? Window,
    [property: Id(4)] long? DailyRemaining,
    [property: Id(5)] bool Throttled,
    [property: Id(6)] TimeSpan? RetryAfter);
