namespace Hearth.Sandbox.ServiceTitan;

/// <summary>An invoice (accounting v2), made with its job at $0. Money is written as text on the wire.</summary>
public sealed record Invoice(
    long Id,
    string ReferenceNumber,
    long CustomerId,
    long LocationId,
    long BusinessUnitId,
    long? JobId,
    DateTimeOffset InvoiceDate,
    DateTimeOffset? DueDate,
    decimal SubTotal,
    decimal SalesTax,
    decimal Balance,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    string SyncStatus = "Pending",
    string ReviewStatus = "NeedsReview",
    string SentStatus = "NotSent",
    string? Summary = null,
    long? AdjustmentToId = null,
    DateTimeOffset? PaidOn = null,
    string? ExportId = null,
    bool Active = true) : IRow
{
    /// <summary>What the customer owes in all.</summary>
    public decimal Total => SubTotal + SalesTax;
}
