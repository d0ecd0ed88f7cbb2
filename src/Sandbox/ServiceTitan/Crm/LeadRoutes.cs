namespace Hearth.Sandbox.ServiceTitan;

/// <summary>crm v2: leads. There is no call that converts one: a job is booked with its id.</summary>
internal static class LeadRoutes
{
    private const string Kind = "leads";

    public static ApiRoutes MapLeads(this ApiRoutes routes) => routes
        .Get("leads", List)
        .Get("leads/{id:long}", call => call.One(call.Tenant.Leads, LeadJson.Write))
        .Post("leads", Create)
        .Patch("leads/{id:long}", Update)
        .Post("leads/{id:long}/dismiss", Dismiss)
        .Post("leads/{id:long}/follow-up", FollowUp)
        .Get("export/leads", call => call.Export("crm.leads", call.Tenant.Leads, LeadJson.WriteExport));

    private static Prospect Prospect(JsonBody body) => new(
        body.Text("leadCustomerName", nullable: true),
        body.Text("leadPhone", nullable: true),
        body.Text("leadEmail", nullable: true),
        body.Text("leadStreet", nullable: true),
        body.Text("leadUnit", nullable: true),
        body.Text("leadCity", nullable: true),
        body.Text("leadState", nullable: true),
        body.Text("leadZip", nullable: true),
        body.Text("leadCountry", nullable: true));

    private static ApiAnswer List(ApiCall call)
    {
        var query = call.Query;
        var (customerId, status) = (query.Number("customerId"), query.Choice<LeadStatus>("status"));
        var (name, phone) = (query.Text("leadCustomerName"), query.Text("leadPhone") is { } text
            ? ServiceTitanTenant.PhoneKey(text) : null);
        var (prospects, without) = (query.Flag("isProspect"), query.Flag("withoutCustomer"));
        return call.List(
            call.Tenant.Leads,
            () => null,
            row => (customerId is null || row.CustomerId == customerId)
                && (status is null || row.Status == status)
                && (prospects is null || (row.CustomerId is null) == prospects)
                && (without is null || (row.CustomerId is null) == without)
                && (name is null || row.Prospect.Name?.Contains(name, StringComparison.OrdinalIgnoreCase) is true)
                && (phone is null || (row.Prospect.Phone is { } own && ServiceTitanTenant.PhoneKey(own) == phone)),
            LeadJson.Write);
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var body = call.Body;
        var draft = new NewLead(
            body.Number("campaignId", required: true) ?? 0,
            body.Text("summary", required: true) ?? "",
            body.Number("callReasonId", nullable: true),
            body.Time("followUpDate", nullable: true))
        {
            CustomerId = body.Number("customerId", nullable: true),
            LocationId = body.Number("locationId", nullable: true),
            BusinessUnitId = body.Number("businessUnitId", nullable: true),
            JobTypeId = body.Number("jobTypeId", nullable: true),
            Priority = body.Choice<Priority>("priority") ?? Priority.Normal,
            BookingId = body.Number("bookingId", nullable: true),
            TagTypeIds = body.Numbers("tagTypeIds") ?? [],
            Prospect = Prospect(body),
        };
        return body.IsValid ? call.Created(Kind, call.Tenant.CreateLead(draft), LeadJson.Write) : ApiAnswer.Invalid(body.Errors);
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var body = call.Body;
        var edit = new LeadEdit
        {
            CampaignId = body.Number("campaignId"),
            Priority = body.Choice<Priority>("priority"),
            BusinessUnitId = body.Number("businessUnitId"),
            JobTypeId = body.Number("jobTypeId"),
            Summary = body.Text("summary"),
            Prospect = Prospect(body),
        };
        return body.IsValid ? call.Edited(Kind, call.Tenant.EditLead(call.Id, edit), LeadJson.Write) : ApiAnswer.Invalid(body.Errors);
    }

    private static ApiAnswer Dismiss(ApiCall call) => call.Body.Number("dismissingReasonId", required: true) is { } reason
        ? call.EditedSilently(Kind, call.Tenant.DismissLead(call.Id, reason), "status", row => row.Status.ToString())
        : ApiAnswer.Invalid(call.Body.Errors);

    private static ApiAnswer FollowUp(ApiCall call)
    {
        var (date, text) = (call.Body.Time("followUpDate", required: true), call.Body.Text("text", nullable: true));
        var pin = call.Body.Flag("pinToTop") ?? false;
        if (!call.Body.IsValid)
        {
            return ApiAnswer.Invalid(call.Body.Errors);
        }

        var silent = call.EditedSilently(Kind, call.Tenant.FollowUpLead(call.Id, date!.Value), "followUpDate", row =>
            $"{row.FollowUpDate:O}");
        return silent is not ApiAnswer.Empty
            ? silent
            : new ApiAnswer.Document(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("leadId", call.Id);
                writer.WriteTime("followUpDate", date.Value);
                writer.WriteString("text", text);
                writer.WriteBoolean("pinToTop", pin);
                writer.WriteEndObject();
            });
    }
}
