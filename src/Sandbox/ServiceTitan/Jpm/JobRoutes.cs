namespace Hearth.Sandbox.ServiceTitan;

/// <summary>jpm v2: jobs. Their status is moved by staff; callers may only hold, cancel, un-cancel and complete.</summary>
internal static class JobRoutes
{
    private const string Kind = "jobs";

    public static ApiRoutes MapJobs(this ApiRoutes routes) => routes
        .Get("jobs", JobList.Answer)
        .Get("jobs/{id:long}", call =>
        {
            var application = call.Query.Guid("externalDataApplicationGuid");
            return call.One(call.Tenant.Jobs, (writer, row) => JobJson.Write(writer, row, application));
        })
        .Post("jobs", Create)
        .Patch("jobs/{id:long}", Update)
        .Put("jobs/{id:long}/cancel", call => Stop(call, JobStatus.Canceled, call.Tenant.CancelReasons))
        .Put("jobs/{id:long}/remove-cancellation", RemoveCancellation, takesBody: false)
        .Put("jobs/{id:long}/hold", call => Stop(call, JobStatus.Hold, call.Tenant.HoldReasons))
        .Put("jobs/{id:long}/complete", Complete)
        .Get("export/jobs", call => call.Export("jpm.jobs", call.Tenant.Jobs, JobJson.WriteExport));

    public static NewJob Draft(JsonBody body) => new(
        body.Number("customerId", required: true) ?? 0,
        body.Number("locationId", required: true) ?? 0,
        body.Number("businessUnitId", required: true) ?? 0,
        body.Number("jobTypeId", required: true) ?? 0,
        body.Number("campaignId", required: true) ?? 0,
        body.Choice<Priority>("priority", required: true) ?? Priority.Normal,
        body.Text("summary", nullable: true))
    {
        Appointments = body.Children("appointments", required: true)?.Select(AppointmentRoutes.Draft).ToList() ?? [],
        CustomFields = body.CustomFields() ?? [],
        TagTypeIds = body.Numbers("tagTypeIds") ?? [],
        ExternalData = body.NewExternalData(),
        CustomerPo = body.Text("customerPo", nullable: true) ?? "",
        SoldById = body.Number("soldById", nullable: true),
        ProjectId = body.Number("projectId", nullable: true),
        BookingId = body.Number("bookingId", nullable: true),
        LeadId = body.Number("leadId", nullable: true),
        PartnerLeadCallId = body.Number("partnerLeadCallId", nullable: true),
        LeadSource = Source(body),
    };

    public static JobEdit Edit(JsonBody body) => new()
    {
        CustomerId = body.Number("customerId"),
        LocationId = body.Number("locationId"),
        BusinessUnitId = body.Number("businessUnitId"),
        JobTypeId = body.Number("jobTypeId"),
        Priority = body.Choice<Priority>("priority"),
        CampaignId = body.Number("campaignId"),
        Summary = body.Text("summary"),
        CustomerPo = body.Text("customerPo"),
        SoldById = body.Number("soldById", nullable: true),
        ClearSoldBy = body.IsNull("soldById"),
        LeadSource = Source(body),
        CustomFields = body.CustomFields(),
        TagTypeIds = body.Numbers("tagTypeIds"),
        ExternalData = body.ChangedExternalData(),
    };

    private static LeadSource? Source(JsonBody body) => body.Child("jobGeneratedLeadSource") is { } source
        ? new LeadSource(source.Number("jobId", nullable: true), source.Number("employeeId", nullable: true))
        : null;

    private static ApiAnswer Create(ApiCall call)
    {
        var draft = Draft(call.Body);
        return call.Body.IsValid
            ? call.Created(Kind, call.Tenant.BookJob(draft), (writer, row) => JobJson.Write(writer, row, draft.ExternalData?.Application))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var edit = Edit(call.Body);
        return call.Body.IsValid
            ? call.Edited(Kind, call.Tenant.EditJob(call.Id, edit),
                (writer, row) => JobJson.Write(writer, row, edit.ExternalData?.Application))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Stop(ApiCall call, JobStatus status, Table<JobReason> reasons)
    {
        var reason = call.Body.Number("reasonId", required: true);
        call.Body.Text("memo", required: true);
        if (reason is { } id && call.Tenant.InOneStep(() => reasons.Find(id)) is null)
        {
            call.Body.Note("reasonId", $"Reason with id {id} was not found.");
        }

        return call.Body.IsValid ? Moved(call, call.Tenant.MoveJob(call.Id, status)) : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer RemoveCancellation(ApiCall call) => Moved(call, call.Tenant.InOneStep(() =>
        call.Tenant.Jobs.Find(call.Id) is { Status: not JobStatus.Canceled } job
            ? WriteResult<Job>.Conflict($"Job {job.Id} is not canceled.")
            : call.Tenant.MoveJob(call.Id, JobStatus.Scheduled)));

    private static ApiAnswer Complete(ApiCall call)
    {
        var completedOn = call.Body.Time("completedOn", required: true);
        return call.Body.IsValid
            ? Moved(call, call.Tenant.MoveJob(call.Id, JobStatus.Completed, completedOn: completedOn))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Moved(ApiCall call, WriteResult<Job> result) =>
        call.EditedSilently(Kind, result, "jobStatus", row => row.Status.ToString());
}
