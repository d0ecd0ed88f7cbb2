namespace Hearth.Sandbox.ServiceTitan;

/// <summary>accounting v2: invoices. There is no GET by id; a job's invoice is made with the job, POST only adjusts one.</summary>
internal static class InvoiceRoutes
{
    private const string Kind = "invoices";

    public static ApiRoutes MapInvoices(this ApiRoutes routes) => routes
        .Get("invoices", List)
        .Post("invoices", Adjust)
        .Patch("invoices/{id:long}", Update)
        .Get("export/invoices", call => call.Export(
            "accounting.invoices", call.Tenant.Invoices, _ => true, call.Tenant.View, InvoiceJson.Write));

    public static InvoiceEdit Edit(JsonBody body) => new()
    {
        Number = body.Text("number"),
        InvoicedOn = body.Time("invoicedOn"),
        DueDate = body.Time("dueDate"),
        SubTotal = body.Amount("subtotal"),
        Tax = body.Amount("tax"),
        Summary = body.Text("summary", nullable: true),
        ReviewStatus = body.Choice<InvoiceReviewStatus>("reviewStatus")?.ToString(),
        ExportId = body.Text("exportId", nullable: true),
    };

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var (jobId, customerId) = (query.Number("jobId"), query.Number("customerId"));
        var own = OwnFilter(query, jobId, customerId);
        var (jobNumber, isActive) = (query.Text("jobNumber"), ActiveStates.Filter(query, ActiveState.All));
        return call.List(
            tenant.Invoices,
            () => jobId is { } job ? tenant.InvoicesByJob.Ids(job) : customerId is { } customer
                ? tenant.InvoicesByCustomer.Ids(customer) : null,
            row => isActive(row) && own(row)
                && (jobNumber is null || (row.JobId is { } id && tenant.Jobs.Find(id)?.JobNumber == jobNumber)),
            tenant.View,
            InvoiceJson.Write);
    }

    private static Func<Invoice, bool> OwnFilter(QueryReader query, long? jobId, long? customerId)
    {
        var (number, unit, adjusts) = (query.Text("number"), query.Number("businessUnitId"), query.Number("adjustmentToId"));
        var (invoicedFrom, invoicedBefore) = (query.Time("invoicedOnOrAfter"), query.Time("invoicedOnBefore"));
        var (dueFrom, dueBefore) = (query.Time("dueDateOnOrAfter"), query.Time("dueDateBefore"));
        var (greater, less) = (query.Amount("totalGreater"), query.Amount("totalLess"));
        var (balance, comparer) = (query.Amount("balanceFilter.Balance"), query.Choice<BalanceComparer>("balanceFilter.Comparer"));
        var (statuses, reviews) = (query.Texts("statuses", ListQuery.MaximumIds), query.Texts("reviewStatuses", ListQuery.MaximumIds));
        return row =>
            (jobId is null || row.JobId == jobId)
            && (customerId is null || row.CustomerId == customerId)
            && (number is null || row.ReferenceNumber == number)
            && (unit is null || row.BusinessUnitId == unit)
            && (adjusts is null || row.AdjustmentToId == adjusts)
            && (invoicedFrom is null || row.InvoiceDate >= invoicedFrom)
            && (invoicedBefore is null || row.InvoiceDate < invoicedBefore)
            && (dueFrom is null || row.DueDate >= dueFrom)
            && (dueBefore is null || row.DueDate < dueBefore)
            && (greater is null || row.Total > greater)
            && (less is null || row.Total < less)
            && (statuses is null || statuses.Contains(row.SyncStatus))
            && (reviews is null || reviews.Contains(row.ReviewStatus))
            && (balance is null || Compares(row.Balance, comparer ?? BalanceComparer.Equals, balance.Value));
    }

    private static bool Compares(decimal balance, BalanceComparer comparer, decimal asked) => comparer switch
    {
        BalanceComparer.NotEquals => balance != asked,
        BalanceComparer.Greater => balance > asked,
        BalanceComparer.Less => balance < asked,
        _ => balance == asked,
    };

    private static ApiAnswer Adjust(ApiCall call)
    {
        var (adjusted, edit) = (call.Body.Number("adjustmentToId", required: true), Edit(call.Body));
        return call.Body.IsValid
            ? call.Created(Kind, call.Tenant.AdjustInvoice(adjusted!.Value, edit), (writer, row) => writer.WriteNumberValue(row.Id))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var edit = Edit(call.Body);
        if (!call.Body.IsValid)
        {
            return ApiAnswer.Invalid(call.Body.Errors);
        }

        var tenant = call.Tenant;
        var answer = call.Edited(Kind, tenant.EditInvoice(call.Id, edit),
            (writer, row) => InvoiceJson.Write(writer, tenant.InOneStep(() => tenant.View(row))));
        return answer is ApiAnswer.Document ? ApiAnswer.Empty.Instance : answer;
    }
}
