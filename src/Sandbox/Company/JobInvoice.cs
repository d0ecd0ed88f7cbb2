namespace Hearth.Sandbox.Company;

/// <summary>A job's invoice: zero from the booking on, filled when the work is done.</summary>
/// <param name="SubTotal">Dollars before tax.</param>
/// <param name="SalesTax">Dollars of tax.</param>
/// <param name="IssuedAt">The invoice date.</param>
/// <param name="Payments">What was paid on it, the oldest first; never more than the total.</param>
internal sealed record JobInvoice(decimal SubTotal, decimal SalesTax, DateTimeOffset IssuedAt, IReadOnlyList<JobPayment> Payments)
{
    /// <summary>Dollars to pay.</summary>
    public decimal Total => SubTotal + SalesTax;

    /// <summary>Dollars that are still owed.</summary>
    public decimal Balance => Total - Payments.Sum(payment => payment.Amount);
}
