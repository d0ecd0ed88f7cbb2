namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A change of an invoice. Null leaves a field as it is.</summary>
public sealed record InvoiceEdit
{
    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>The date.</summary>
    public DateTimeOffset? InvoicedOn { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueDate { get; init; }

    /// <summary>The amount before tax.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>The tax.</summary>
    public decimal? Tax { get; init; }

    /// <summary>The summary, HTML.</summary>
    public string? Summary { get; init; }

    /// <summary>The review status, as the contract spells it.</summary>
    public string? ReviewStatus { get; init; }

    /// <summary>The id in the books.</summary>
    public string? ExportId { get; init; }
}
