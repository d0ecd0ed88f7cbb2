namespace Hearth.Sandbox.ServiceTitan;

/// <summary>memberships v2: recurring services and their visits.</summary>
internal static class RecurringServiceRoutes
{
    private const string Kind = "recurring-service-events";

    public static ApiRoutes MapRecurringServices(this ApiRoutes routes) => routes
        .Get("recurring-services", List)
        .Get("recurring-services/{id:long}", call => call.One(call.Tenant.RecurringServices, RecurringServiceJson.Write))
        .Get("recurring-service-events", ListVisits)
        .Post("recurring-service-events/{id:long}/mark-complete", call => Mark(call, isComplete: true))
        .Post("recurring-service-events/{id:long}/mark-incomplete", call => Mark(call, isComplete: false))
        .Get("export/recurring-services", call => call.Export("memberships.services", call.Tenant.RecurringServices, RecurringServiceJson.Write))
        .Get("export/recurring-service-events", call => call.Export(
            "memberships.visits", call.Tenant.RecurringServiceEvents, _ => true, call.Tenant.View, RecurringServiceJson.WriteExport));

    private static ApiAnswer List(ApiCall call)
    {
        var (memberships, locations, isActive) = (call.Query.Ids("membershipIds"), call.Query.Ids("locationIds"), call.ActiveFilter());
        return call.List(
            call.Tenant.RecurringServices,
            () => null,
            row => isActive(row)
                && (memberships is null || (row.MembershipId is { } membership && memberships.Contains(membership)))
                && (locations is null || locations.Contains(row.LocationId)),
            RecurringServiceJson.Write);
    }

    private static ApiAnswer ListVisits(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var (locationId, jobId, status) = (query.Number("locationId"), query.Number("jobId"), query.Choice<OpportunityStatus>("status"));
        return call.List(
            tenant.RecurringServiceEvents,
            () => null,
            row => row.Active
                && (jobId is null || row.JobId == jobId)
                && (status is null || row.Status == status)
                && (locationId is null || tenant.RecurringServices.Find(row.RecurringServiceId)?.LocationId == locationId),
            tenant.View,
            RecurringServiceJson.Write);
    }

    private static ApiAnswer Mark(ApiCall call, bool isComplete)
    {
        var jobId = call.Body.Number("jobId", required: true);
        return call.Body.IsValid
            ? call.Edited(Kind, call.Tenant.MarkVisit(call.Id, jobId!.Value, isComplete), ReferenceJson.WriteId)
            : ApiAnswer.Invalid(call.Body.Errors);
    }
}
