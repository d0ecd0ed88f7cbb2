namespace Hearth.Sandbox.ServiceTitan;

/// <summary>dispatch v2: who goes to which appointment.</summary>
internal static class AssignmentRoutes
{
    public static ApiRoutes MapAssignments(this ApiRoutes routes) => routes
        .Get("appointment-assignments", List)
        .Post("appointment-assignments/assign-technicians", call => Change(call, call.Tenant.AssignTechnicians))
        .Post("appointment-assignments/unassign-technicians", call => Change(call, call.Tenant.UnassignTechnicians))
        .Get("export/appointment-assignments", call =>
        {
            // Unlike the other feeds, this one hides the inactive rows unless it is asked for them.
            var isActive = call.ActiveFilter();
            return call.Export("dispatch.appointment-assignments", call.Tenant.Assignments, isActive, row => row, AssignmentJson.Write);
        });

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, isActive) = (call.Tenant, call.ActiveFilter());
        var (jobId, appointmentIds) = (call.Query.Number("jobId"), call.Query.Ids("appointmentIds"));
        return call.List(
            tenant.Assignments,
            () => appointmentIds is { } visits ? visits.SelectMany(tenant.AssignmentsByAppointment.Ids).Distinct().Order()
                : jobId is { } job ? tenant.AppointmentsByJob.Ids(job).SelectMany(tenant.AssignmentsByAppointment.Ids).Order() : null,
            row => isActive(row) && (jobId is null || row.JobId == jobId),
            AssignmentJson.Write);
    }

    private static ApiAnswer Change(ApiCall call, Func<long, IReadOnlyList<long>, DateTimeOffset?, WriteResult<Appointment>> change)
    {
        var (appointmentId, technicians) = (call.Body.Number("jobAppointmentId", required: true), call.Body.Numbers("technicianIds", required: true));
        return call.Body.IsValid
            ? call.Edited("appointments", change(appointmentId!.Value, technicians!, null), AppointmentJson.WriteForDispatch)
            : ApiAnswer.Invalid(call.Body.Errors);
    }
}
