namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Joins an invoice's names. Under the lock.</summary>
    internal InvoiceView View(Invoice invoice)
    {
        var job = invoice.JobId is { } jobId ? Jobs.Find(jobId) : null;
        return new InvoiceView(
            invoice,
            Customers.Find(invoice.CustomerId),
            Locations.Find(invoice.LocationId),
            BusinessUnits.Find(invoice.BusinessUnitId),
            job,
            job is null ? null : JobTypes.Find(job.JobTypeId));
    }

    /// <summary>Joins an estimate's names. Under the lock.</summary>
    internal EstimateView View(Estimate estimate) => new(
        estimate,
        estimate.JobId is { } jobId ? Jobs.Find(jobId) : null,
        BusinessUnits.Find(estimate.BusinessUnitId));

    /// <summary>Joins a visit's names. Under the lock.</summary>
    internal RecurringEventView View(RecurringServiceEvent visit)
    {
        var service = RecurringServices.Find(visit.RecurringServiceId);
        var membership = service?.MembershipId is { } id ? Memberships.Find(id) : null;
        return new RecurringEventView(visit, service, membership is null ? null : MembershipTypes.Find(membership.MembershipTypeId)?.Name);
    }

    /// <summary>Joins a payment's names. Under the lock.</summary>
    internal PaymentView View(Payment payment) => new(
        payment,
        Customers.Find(payment.CustomerId),
        PaymentTypes.Find(payment.TypeId),
        payment.Splits.Select(split => split.InvoiceId).Distinct()
            .ToDictionary(id => id, id => Invoices.Find(id)?.ReferenceNumber ?? ""));
}
