namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The part of a payment that one invoice takes. The id is given by the tenant when it is applied.</summary>
public sealed record PaymentSplit(long InvoiceId, decimal Amount, long Id = 0);
