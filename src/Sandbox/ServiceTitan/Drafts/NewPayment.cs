namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A payment to be taken.</summary>
public sealed record NewPayment(long CustomerId, long TypeId, decimal Amount)
{
    /// <summary>Which invoices it pays.</summary>
    public IReadOnlyList<PaymentSplit> Splits { get; init; } = [];

    /// <summary>When it was paid; null is now.</summary>
    public DateTimeOffset? PaidOn { get; init; }

    /// <summary>Free text.</summary>
    public string? Memo { get; init; }

    /// <summary>How far accounting has taken it.</summary>
    public PaymentStatus Status { get; init; } = PaymentStatus.Pending;

    /// <summary>The check's number.</summary>
    public string? CheckNumber { get; init; }

    /// <summary>The card's authorization.</summary>
    public string? AuthCode { get; init; }

    /// <summary>The id in the books.</summary>
    public string? ExportId { get; init; }
}
