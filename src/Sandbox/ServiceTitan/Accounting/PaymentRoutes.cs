namespace Hearth.Sandbox.ServiceTitan;

/// <summary>accounting v2: payments and payment types.</summary>
internal static class PaymentRoutes
{
    private const string Kind = "payments";

    public static ApiRoutes MapPayments(this ApiRoutes routes) => routes
        .Get("payments", List)
        .Post("payments", Create)
        .Patch("payments/{id:long}", Update)
        .Post("payments/status", Status)
        .Get("payment-types", ListTypes)
        .Get("payment-types/{id:long}", call => call.One(call.Tenant.PaymentTypes, ReferenceJson.Write))
        .Get("export/payments", call => call.Export(
            "accounting.payments", call.Tenant.Payments, _ => true, call.Tenant.View, PaymentJson.Write));

    public static PaymentEdit Edit(JsonBody body, bool byStaff) => new()
    {
        TypeId = body.Number("typeId", required: !byStaff),
        Active = body.Flag("active"),
        PaidOn = body.Time("paidOn", nullable: true),
        Memo = body.Text("memo", nullable: true),
        Status = body.Choice<PaymentStatus>("status"),
        CheckNumber = body.Text("checkNumber", nullable: true),
        AuthCode = body.Text("authCode", nullable: true),
        ExportId = body.Text("exportId", nullable: true),
        Splits = Splits(body, required: !byStaff),
    };

    /// <summary>Reads a new payment; without a customer it belongs to the customer of its first invoice.</summary>
    public static NewPayment Draft(ServiceTitanTenant tenant, JsonBody body)
    {
        var splits = Splits(body, required: false) ?? [];
        var customerId = body.Number("customerId", nullable: true)
            ?? (splits.Count > 0 ? tenant.Find<Invoice>(splits[0].InvoiceId)?.CustomerId : null);
        if (customerId is null)
        {
            body.Note("customerId", "The customerId field is required when there are no splits.");
        }

        return new NewPayment(
            customerId ?? 0,
            body.Number("typeId", required: true) ?? 0,
            body.Amount("amount", nullable: true) ?? splits.Sum(split => split.Amount))
        {
            Splits = splits,
            PaidOn = body.Time("paidOn", nullable: true),
            Memo = body.Text("memo", nullable: true),
            Status = body.Choice<PaymentStatus>("status") ?? PaymentStatus.Pending,
            CheckNumber = body.Text("checkNumber", nullable: true),
            AuthCode = body.Text("authCode", nullable: true),
            ExportId = body.Text("exportId", nullable: true),
        };
    }

    private static List<PaymentSplit>? Splits(JsonBody body, bool required) =>
        body.Children("splits", required)?.Select(split =>
            new PaymentSplit(split.Number("invoiceId", required: true) ?? 0, split.Amount("amount", required: true) ?? 0)).ToList();

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var (customerId, invoiceIds) = (query.Number("customerId"), query.Ids("appliedToInvoiceIds"));
        var (paidAfter, paidBefore) = (query.Time("paidOnAfter"), query.Time("paidOnBefore"));
        var (greater, less, statuses) = (query.Amount("totalGreater"), query.Amount("totalLess"), query.Texts("statuses", ListQuery.MaximumIds));
        var isActive = ActiveStates.Filter(query, ActiveState.ActiveOnly);
        return call.List(
            tenant.Payments,
            () => invoiceIds is { } invoices ? invoices.SelectMany(tenant.PaymentsByInvoice.Ids).Distinct().Order()
                : customerId is { } customer ? tenant.PaymentsByCustomer.Ids(customer) : null,
            row => isActive(row)
                && (customerId is null || row.CustomerId == customerId)
                && (paidAfter is null || row.PaidOn >= paidAfter)
                && (paidBefore is null || row.PaidOn < paidBefore)
                && (greater is null || row.Amount > greater)
                && (less is null || row.Amount < less)
                && (statuses is null || statuses.Contains(row.Status.ToString())),
            tenant.View,
            PaymentJson.Write);
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var tenant = call.Tenant;
        var draft = Draft(tenant, call.Body);
        return call.Body.IsValid
            ? call.Created(Kind, tenant.TakePayment(draft),
                (writer, row) => PaymentJson.WriteAnswer(writer, tenant.InOneStep(() => tenant.View(row))))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var (tenant, edit) = (call.Tenant, Edit(call.Body, byStaff: false));
        return call.Body.IsValid
            ? call.Edited(Kind, tenant.EditPayment(call.Id, edit),
                (writer, row) => PaymentJson.WriteAnswer(writer, tenant.InOneStep(() => tenant.View(row))))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Status(ApiCall call)
    {
        var (ids, status) = (call.Body.Numbers("paymentIds", required: true), call.Body.Choice<PaymentStatus>("status", required: true));
        if (!call.Body.IsValid)
        {
            return ApiAnswer.Invalid(call.Body.Errors);
        }

        foreach (var id in ids!)
        {
            var answer = call.EditedSilently(
                Kind, call.Tenant.EditPayment(id, new PaymentEdit { Status = status }), "status", row => row.Status.ToString());
            if (answer is not ApiAnswer.Empty)
            {
                return answer;
            }
        }

        return ApiAnswer.Empty.Instance;
    }

    private static ApiAnswer ListTypes(ApiCall call)
    {
        var isActive = call.ActiveFilter();
        return call.List(call.Tenant.PaymentTypes, () => null, row => isActive(row), ReferenceJson.Write);
    }
}
