using System.Text.Json;
using Hearth.Sandbox.Company;

namespace Hearth.Sandbox.Hosting;

/// <summary>The control calls that start both sides anew, and that tell what only the seed knows.</summary>
internal static class CompanyEndpoints
{
    /// <summary>
    /// Maps <c>POST /_sandbox/company</c> with <see cref="CompanyRequest"/>: empties both sides, whichever is asked, and seeds a
    /// company. Counters start from zero; options of the vendors stay. And <c>GET /_sandbox/company/truth</c>: to whom each seeded record
    /// belongs, as <see cref="CompanyTruth"/>; 404 where both sides come from a snapshot that does not say.
    /// </summary>
    public static IEndpointRouteBuilder MapCompany(this IEndpointRouteBuilder routes, SandboxState state, SandboxOptions options)
    {
        routes.MapPost("/_sandbox/company", (RequestDelegate)(async context =>
        {
            CompanyRequest request;
            try
            {
                request = context.Request.ContentLength is 0
                    ? new CompanyRequest()
                    : await context.Request.ReadFromJsonAsync(SandboxJson.Default.CompanyRequest, context.RequestAborted) ?? new CompanyRequest();
            }
            catch (JsonException malformed)
            {
                await RefuseAsync(context, malformed.Message);
                return;
            }

            var households = request.Households ?? options.Households;
            if (households is < 0 or > CompanyOptions.HouseholdsMax)
            {
                await RefuseAsync(context, $"households must be 0 to {CompanyOptions.HouseholdsMax}.");
                return;
            }

            state.Reseed(new CompanyOptions(request.Seed ?? options.Seed, households, options.Time.GetUtcNow(), request.Tidy ?? options.IsTidy));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }));
        routes.MapGet("/_sandbox/company/truth", (RequestDelegate)(context =>
        {
            if (state.Truth is { } truth)
            {
                return context.Response.WriteAsJsonAsync(truth, TruthJson.Default.CompanyTruth, cancellationToken: context.RequestAborted);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return context.Response.WriteAsync("The snapshot does not say to whom its records belong.", context.RequestAborted);
        }));
        return routes;
    }

    private static Task RefuseAsync(HttpContext context, string problem)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync(problem, context.RequestAborted);
    }
}
