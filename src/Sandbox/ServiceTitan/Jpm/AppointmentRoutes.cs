namespace Hearth.Sandbox.ServiceTitan;

/// <summary>jpm v2: appointments. Their status is not writable, save for hold.</summary>
internal static class AppointmentRoutes
{
    private const string Kind = "appointments";

    public static ApiRoutes MapAppointments(this ApiRoutes routes) => routes
        .Get("appointments", List)
        .Get("appointments/{id:long}", call => call.One(call.Tenant.Appointments, AppointmentJson.Write))
        .Post("appointments", Create)
        .Delete("appointments/{id:long}", call => call.EditedSilently(
            Kind, call.Tenant.DeleteAppointment(call.Id), "active", row => row.Active ? "true" : "false"))
        .Patch("appointments/{id:long}/reschedule", Reschedule)
        .Put("appointments/{id:long}/hold", Hold)
        .Delete("appointments/{id:long}/hold", call => Held(call, hold: false))
        .Put("appointments/{id:long}/special-instructions", Instruct)
        .Put("appointments/{id:long}/confirmation", call => Confirm(call, confirmed: true), takesBody: false)
        .Delete("appointments/{id:long}/confirmation", call => Confirm(call, confirmed: false))
        .Get("export/appointments", call => call.Export(
            "jpm.appointments", call.Tenant.Appointments, call.ActiveFilter(ActiveFilter.Any), row => row, AppointmentJson.Write));

    public static NewAppointment Draft(JsonBody body)
    {
        var (start, end) = (body.Time("start", required: true), body.Time("end", required: true));
        if (end <= start)
        {
            body.Note("end", "The end must come after the start.");
        }

        return new NewAppointment(
            start ?? default,
            end ?? default,
            body.Time("arrivalWindowStart", nullable: true),
            body.Time("arrivalWindowEnd", nullable: true),
            body.Text("specialInstructions", nullable: true))
        {
            TechnicianIds = body.Numbers("technicianIds") ?? [],
        };
    }

    public static AppointmentMove Move(JsonBody body) =>
        new(body.Time("start"), body.Time("end"), body.Time("arrivalWindowStart"), body.Time("arrivalWindowEnd"));

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var (jobId, customerId, technician) = (query.Number("jobId"), query.Number("customerId"), query.Number("technicianId"));
        var (number, status, unused) = (query.Text("number"), query.Choice<AppointmentStatus>("status"), query.Flag("unused"));
        var isActive = call.ActiveFilter();
        var (from, before, project) = (query.Time("startsOnOrAfter"), query.Time("startsBefore"), query.Number("projectId"));
        return call.List(
            tenant.Appointments,
            () => jobId is { } job ? tenant.AppointmentsByJob.Ids(job) : null,
            row => isActive(row)
                && (jobId is null || row.JobId == jobId)
                && (customerId is null || row.CustomerId == customerId)
                && (number is null || row.AppointmentNumber == number)
                && (status is null || row.Status == status)
                && (unused is null || row.Unused == unused)
                && (from is null || row.Start >= from)
                && (before is null || row.Start < before)
                && (project is null || tenant.Jobs.Find(row.JobId)?.ProjectId == project)
                && (technician is null || tenant.Assignments.FindAll(tenant.AssignmentsByAppointment.Ids(row.Id))
                    .Any(assignment => assignment.Active && assignment.TechnicianId == technician)),
            AppointmentJson.Write);
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var (jobId, draft) = (call.Body.Number("jobId", required: true), Draft(call.Body));
        return call.Body.IsValid
            ? call.Created(Kind, call.Tenant.AddAppointment(jobId!.Value, draft), AppointmentJson.Write)
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Reschedule(ApiCall call)
    {
        var move = Move(call.Body);
        return call.Body.IsValid
            ? call.Edited(Kind, call.Tenant.RescheduleAppointment(call.Id, move), AppointmentJson.Write)
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Hold(ApiCall call)
    {
        call.Body.Number("reasonId", required: true);
        call.Body.Text("memo", required: true);
        return call.Body.IsValid ? Held(call, hold: true) : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Held(ApiCall call, bool hold) => call.EditedSilently(
        Kind, call.Tenant.HoldAppointment(call.Id, hold), "status", row => row.Status.ToString());

    private static ApiAnswer Instruct(ApiCall call)
    {
        var text = call.Body.Text("specialInstructions", required: true);
        return call.Body.IsValid
            ? call.Edited(Kind, call.Tenant.InstructAppointment(call.Id, text!), AppointmentJson.Write)
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Confirm(ApiCall call, bool confirmed) => call.EditedSilently(
        Kind, call.Tenant.ConfirmAppointment(call.Id, confirmed), "isConfirmed", row => row.IsConfirmed ? "true" : "false");
}
