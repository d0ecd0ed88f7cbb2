namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How far the office has checked an invoice.</summary>
internal enum InvoiceReviewStatus
{
    NeedsReview,
    OnHold,
    Reviewed,
    PendingApproval,
    Rejected,
    ReadyForBilling,
    Invoiced,
}
