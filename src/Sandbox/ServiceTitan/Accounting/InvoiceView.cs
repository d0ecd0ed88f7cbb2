namespace Hearth.Sandbox.ServiceTitan;

/// <summary>An invoice with the names of what it refers to.</summary>
internal sealed record InvoiceView(
    Invoice Invoice, Customer? Customer, Location? Location, BusinessUnit? BusinessUnit, Job? Job, JobType? JobType);
