using System.Text.Json;

namespace Hearth.Sandbox.Faults;

/// <summary>The control calls that every vendor of the sandbox has.</summary>
public static class FaultControlEndpoints
{
    /// <summary>
    /// Maps <c>GET</c> and <c>DELETE /_sandbox/counters</c> (<c>?writes=true</c> lists every written property) and <c>GET</c>
    /// and <c>PUT /_sandbox/faults</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapFaultControl(this IEndpointRouteBuilder routes, FaultPlan plan, CallCounters counters)
    {
        routes.MapGet("/_sandbox/counters", (RequestDelegate)(context => context.Response.WriteAsJsonAsync(
            counters.Snapshot(context.Request.Query["writes"] == "true"), FaultsJson.Default.CounterSnapshot)));
        routes.MapDelete("/_sandbox/counters", (RequestDelegate)(context =>
        {
            counters.Reset();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }));
        routes.MapGet("/_sandbox/faults", (RequestDelegate)(context => WritePlanAsync(context, plan)));
        routes.MapPut("/_sandbox/faults", (RequestDelegate)(context => ReplacePlanAsync(context, plan)));
        return routes;
    }

    private static async Task ReplacePlanAsync(HttpContext context, FaultPlan plan)
    {
        try
        {
            var document = await context.Request.ReadFromJsonAsync(FaultsJson.Default.FaultDocument, context.RequestAborted);
            plan.Replace([.. document?.Rules ?? []], document?.Seed);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentOutOfRangeException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(problem.Message, context.RequestAborted);
            return;
        }

        await WritePlanAsync(context, plan);
    }

    private static Task WritePlanAsync(HttpContext context, FaultPlan plan) =>
        context.Response.WriteAsJsonAsync(new FaultDocument(plan.Seed, plan.Rules), FaultsJson.Default.FaultDocument);
}
