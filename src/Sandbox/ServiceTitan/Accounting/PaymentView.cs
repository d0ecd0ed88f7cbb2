namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A payment with the names of what it refers to, and the numbers of its invoices by id.</summary>
internal sealed record PaymentView(
    Payment Payment, Customer? Customer, PaymentType? Type, IReadOnlyDictionary<long, string> InvoiceNumbers);
