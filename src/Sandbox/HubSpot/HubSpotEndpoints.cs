using Hearth.Sandbox.Faults;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Gives a <see cref="HubSpotPortal"/> HubSpot's HTTP surface.</summary>
public static class HubSpotEndpoints
{
    /// <summary>Adds the background delivery of the portal's webhooks.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="faults">What goes wrong on the way.</param>
    public static IServiceCollection AddHubSpotSandbox(this IServiceCollection services, HubSpotPortal portal, FaultPlan faults) =>
        services.AddSingleton<IHostedService>(_ => new WebhookDelivery(portal, faults, new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
        })));

    /// <summary>Adds the faults of HTTP calls, in HubSpot's words; control calls are spared.</summary>
    public static IApplicationBuilder UseHubSpotFaults(this IApplicationBuilder app, HubSpotPortal portal, FaultPlan faults) =>
        app.UseFaults(faults, HubSpotFaultAnswers.Of, portal.Time);

    /// <summary>Maps every path of the portal, dated and in the forms of v3 and v4, and the control calls under <c>/_sandbox</c>.</summary>
    /// <param name="routes">Where to map.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="faults">The plan that the control calls read and change.</param>
    public static IEndpointRouteBuilder MapHubSpot(this IEndpointRouteBuilder routes, HubSpotPortal portal, FaultPlan faults)
    {
        var pipeline = new PortalPipeline(portal);
        foreach (var route in PortalRoutes.All)
        {
            foreach (var pattern in route.Patterns)
            {
                routes.MapMethods(pattern, [route.Method], (RequestDelegate)(context => pipeline.ServeAsync(context, route, pattern)));
            }
        }

        routes.MapFaultControl(faults, portal.Counters);
        ControlEndpoints.Map(routes, portal);
        return routes;
    }
}
