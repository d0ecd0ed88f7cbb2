using Hearth.Sandbox.Faults;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The tenant over HTTP.</summary>
public static class ServiceTitanEndpoints
{
    /// <summary>
    /// Maps the token endpoint, the API's modules, the feeds and the control endpoints under <c>/_sandbox</c>. The faults of
    /// <see cref="ServiceTitanTenant.Faults"/> strike only where <see cref="UseServiceTitanFaults"/> came first.
    /// </summary>
    public static IEndpointRouteBuilder MapServiceTitan(this IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        TokenEndpoint.Map(routes, tenant);
        new ApiRoutes(routes, tenant, "crm").MapCustomers().MapContacts().MapLocations().MapLeads().MapBookings();
        new ApiRoutes(routes, tenant, "jpm").MapJobs().MapAppointments().MapJobTypes();
        new ApiRoutes(routes, tenant, "sales").MapEstimates();
        new ApiRoutes(routes, tenant, "accounting").MapInvoices().MapPayments();
        new ApiRoutes(routes, tenant, "memberships").MapMemberships().MapRecurringServices();
        new ApiRoutes(routes, tenant, "dispatch").MapAssignments();
        new ApiRoutes(routes, tenant, "settings").MapSettings();
        new ApiRoutes(routes, tenant, "marketing").MapMarketing();
        routes.MapFaultControl(tenant.Faults, tenant.Counters);
        ControlEndpoints.Map(routes, tenant);
        OfficeEndpoints.Map(routes, tenant);
        RecordEndpoints.Map(routes, tenant);
        SeedEndpoint.Map(routes, tenant);
        routes.MapFallback((RequestDelegate)(context => AnswerWriter.WriteAsync(context, Gate.NotFound())));
        return routes;
    }

    /// <summary>Lets calls fail as the tenant's plan says, in the vendor's words. Control calls never do.</summary>
    public static IApplicationBuilder UseServiceTitanFaults(this IApplicationBuilder app, ServiceTitanTenant tenant) =>
        app.UseFaults(tenant.Faults, Answer, tenant.Time);

    private static FaultAnswer Answer(FaultKind kind) => kind switch
    {
        FaultKind.TooManyRequests => Gateway(StatusCodes.Status429TooManyRequests, "Rate limit is exceeded. Try again in 1 seconds."),
        FaultKind.BadGateway => Gateway(StatusCodes.Status502BadGateway, "Bad gateway."),
        FaultKind.Locked => Gateway(StatusCodes.Status409Conflict, "The record is being changed by somebody else."),
        _ => Gateway(StatusCodes.Status500InternalServerError, "Internal server error."),
    };

    private static FaultAnswer Gateway(int status, string message) =>
        new(status, "application/json; charset=utf-8", $$"""{"statusCode":{{status}},"message":"{{message}}"}""");
}
