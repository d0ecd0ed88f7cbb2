namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A change of a payment. Null leaves a field as it is; splits replace the whole list.</summary>
public sealed record PaymentEdit
{
    /// <summary>The type.</summary>
    public long? TypeId { get; init; }

    /// <summary>Voids or restores it.</summary>
    public bool? Active { get; init; }

    /// <summary>When it was paid.</summary>
    public DateTimeOffset? PaidOn { get; init; }

    /// <summary>Free text.</summary>
    public string? Memo { get; init; }

    /// <summary>How far accounting has taken it.</summary>
    public PaymentStatus? Status { get; init; }

    /// <summary>The check's number.</summary>
    public string? CheckNumber { get; init; }

    /// <summary>The card's authorization.</summary>
    public string? AuthCode { get; init; }

    /// <summary>The id in the books.</summary>
    public string? ExportId { get; init; }

    /// <summary>All splits.</summary>
    public IReadOnlyList<PaymentSplit>? Splits { get; init; }
}
