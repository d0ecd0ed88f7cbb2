namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The list of jobs with its many filters. It has no <c>active</c> parameter.</summary>
internal static class JobList
{
    public static ApiAnswer Answer(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var external = ExternalFilter.Of(query);
        var (customerId, locationId) = (query.Number("customerId"), query.Number("locationId"));
        var own = OwnFilter(query, customerId, locationId);
        var visits = VisitFilter(tenant, query);
        return call.List(
            tenant.Jobs,
            () => external.Find(tenant.JobsByExternal)
                ?? (customerId is { } customer ? tenant.JobsByCustomer.Ids(customer) : null)
                ?? (locationId is { } location ? tenant.JobsByLocation.Ids(location) : null),
            row => own(row) && visits(row),
            (writer, row) => JobJson.Write(writer, row, external.Application));
    }

    private static Func<Job, bool> OwnFilter(QueryReader query, long? customerId, long? locationId)
    {
        var (number, status, priority) = (query.Text("number"), query.Choice<JobStatus>("jobStatus"), query.Choice<Priority>("priority"));
        var (soldBy, type, campaign) = (query.Number("soldById"), query.Number("jobTypeId"), query.Number("campaignId"));
        var (unit, invoice, project) = (query.Number("businessUnitId"), query.Number("invoiceId"), query.Number("projectId"));
        var (booking, tags) = (query.Number("bookingId"), query.Ids("tagTypeIds"));
        var (completedFrom, completedBefore) = (query.Time("completedOnOrAfter"), query.Time("completedBefore"));
        return row =>
            Same(customerId, row.CustomerId) && Same(locationId, row.LocationId) && Same(unit, row.BusinessUnitId)
            && Same(type, row.JobTypeId) && Same(campaign, row.CampaignId) && Same(invoice, row.InvoiceId)
            && Same(soldBy, row.SoldById) && Same(project, row.ProjectId) && Same(booking, row.BookingId)
            && (number is null || row.JobNumber == number)
            && (status is null || row.Status == status)
            && (priority is null || row.Priority == priority)
            && (tags is null || tags.All(row.TagTypeIds.Contains))
            && (completedFrom is null || row.CompletedOn >= completedFrom)
            && (completedBefore is null || row.CompletedOn < completedBefore);
    }

    private static Func<Job, bool> VisitFilter(ServiceTitanTenant tenant, QueryReader query)
    {
        var status = query.Choice<AppointmentStatus>("appointmentStatus");
        var (from, before) = (query.Time("appointmentStartsOnOrAfter"), query.Time("appointmentStartsBefore"));
        var (firstFrom, firstBefore) = (query.Time("firstAppointmentStartsOnOrAfter"), query.Time("firstAppointmentStartsBefore"));
        var (technician, unused) = (query.Number("technicianId"), query.Flag("hasUnusedAppointments"));
        if (status is null && from is null && before is null && firstFrom is null && firstBefore is null && technician is null
            && unused is null)
        {
            return _ => true;
        }

        return job =>
        {
            var visits = tenant.Appointments.FindAll(tenant.AppointmentsByJob.Ids(job.Id)).Where(visit => visit.Active).ToList();
            var first = visits.Find(visit => visit.Id == job.FirstAppointmentId)?.Start;
            return visits.Exists(visit =>
                    (status is null || visit.Status == status)
                    && (from is null || visit.Start >= from)
                    && (before is null || visit.Start < before)
                    && (unused is null || visit.Unused == unused)
                    && (technician is null || tenant.Assignments.FindAll(tenant.AssignmentsByAppointment.Ids(visit.Id))
                        .Any(assignment => assignment.Active && assignment.TechnicianId == technician)))
                && (firstFrom is null || first >= firstFrom)
                && (firstBefore is null || first < firstBefore);
        };
    }

    private static bool Same(long? asked, long? value) => asked is null || asked == value;
}
