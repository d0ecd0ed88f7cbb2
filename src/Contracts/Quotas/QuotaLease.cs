namespace Hearth.Contracts.Quotas;

/// <summary>Leave to call.</summary>
/// <param name="Calls">How many calls may be made now; 0 means wait.</param>
/// <param name="Wait">How long to wait before asking again when there are none.</param>
/// <param name="Expires">How long the calls may be kept before they are lost.</param>
[GenerateSerializer, Immutable, Alias("hearth.quota-lease")]
public sealed record QuotaLease([property: Id(0)] int Calls, [property: Id(1)] TimeSpan Wait, [property: Id(2)] TimeSpan Expires);
