using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hearth.Sandbox.Traffic;

/// <summary>The control calls of the traffic.</summary>
internal static class TrafficEndpoints
{
    private const string Path = "/_sandbox/traffic";
    private const int EntriesShown = 200;

    /// <summary>
    /// Maps <c>GET /_sandbox/traffic</c> (<c>?entries=n</c> lists that many of the newest changes), <c>PUT /_sandbox/traffic</c>
    /// with <see cref="TrafficSettings"/> and <c>POST /_sandbox/traffic/burst</c> with <see cref="TrafficBurst"/>.
    /// </summary>
    public static IEndpointRouteBuilder MapTraffic(this IEndpointRouteBuilder routes, TrafficGenerator traffic)
    {
        routes.MapGet(Path, (RequestDelegate)(context => AnswerStatusAsync(context, traffic)));
        routes.MapPut(Path, (RequestDelegate)(async context =>
        {
            if (await ReadAsync(context, TrafficJson.Default.TrafficSettings, Problem) is { } settings)
            {
                traffic.Apply(settings);
                await AnswerStatusAsync(context, traffic);
            }
        }));
        routes.MapPost($"{Path}/burst", (RequestDelegate)(async context =>
        {
            if (await ReadAsync(context, TrafficJson.Default.TrafficBurst, Problem) is { } burst)
            {
                await context.Response.WriteAsJsonAsync(
                    traffic.Burst(burst), TrafficJson.Default.TrafficBurstResult, cancellationToken: context.RequestAborted);
            }
        }));
        return routes;
    }

    private static Task AnswerStatusAsync(HttpContext context, TrafficGenerator traffic)
    {
        var shown = int.TryParse(context.Request.Query["entries"], out var entries) ? entries : EntriesShown;
        return context.Response.WriteAsJsonAsync(
            traffic.Status(shown), TrafficJson.Default.TrafficStatus, cancellationToken: context.RequestAborted);
    }

    private static string? Problem(TrafficSettings settings) =>
        settings.PerSecond is null or (> 0 and <= TrafficSettings.PerSecondMax)
            ? null
            : $"perSecond must be more than 0 and at most {TrafficSettings.PerSecondMax}.";

    private static string? Problem(TrafficBurst burst) =>
        burst.Count is >= 1 and <= TrafficBurst.CountMax ? null : $"count must be 1 to {TrafficBurst.CountMax}.";

    private static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, Func<T, string?> problemOf)
        where T : class
    {
        string? problem;
        try
        {
            var body = await context.Request.ReadFromJsonAsync(type, context.RequestAborted);
            problem = body is null ? "A body is needed." : problemOf(body);
            if (problem is null)
            {
                return body;
            }
        }
        catch (JsonException malformed)
        {
            problem = malformed.Message;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync(problem, context.RequestAborted);
        return null;
    }
}
