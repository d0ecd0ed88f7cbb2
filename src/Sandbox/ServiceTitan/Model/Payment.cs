namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A payment (accounting v2).</summary>
public sealed record Payment(
    long Id,
    long TypeId,
    long CustomerId,
    decimal Amount,
    DateTimeOffset PaidOn,
    PaymentStatus Status,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    string? Memo = null,
    string? CheckNumber = null,
    string? AuthCode = null,
    string? ExportId = null,
    bool Active = true) : IRow
{
    /// <summary>Which invoices it pays.</summary>
    public IReadOnlyList<PaymentSplit> Splits { get; init; } = [];

    /// <summary>What no invoice has taken yet.</summary>
    public decimal Unapplied => Amount - Splits.Sum(split => split.Amount);
}
