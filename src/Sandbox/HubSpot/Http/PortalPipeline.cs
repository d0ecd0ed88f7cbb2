using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The way of every call: count, read, and under the lock check the token, the limits and the scope, and serve.</summary>
internal sealed class PortalPipeline(HubSpotPortal portal)
{
    private const int InitialBufferBytes = 16 * 1024;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ServeAsync(HttpContext context, PortalRoute route, string pattern)
    {
        portal.Counters.Call(route.Method, pattern);
        var (document, badJson) = await ReadBodyAsync(context, route);
        var buffer = new ArrayBufferWriter<byte>(InitialBufferBytes);
        PortalAnswer answer;
        using (document)
        {
            answer = Serve(context, route, document?.RootElement ?? default, badJson, buffer);
        }

        context.Response.StatusCode = answer.Status;
        if (answer.Status != StatusCodes.Status204NoContent)
        {
            context.Response.ContentType = "application/json;charset=utf-8";
            context.Response.ContentLength = buffer.WrittenCount;
            await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
        }
    }

    private PortalAnswer Serve(HttpContext context, PortalRoute route, JsonElement body, CrmProblem? badJson, ArrayBufferWriter<byte> buffer)
    {
        using (portal.Gate.Enter())
        {
            var state = portal.State;
            using var json = new Utf8JsonWriter(buffer, WriterOptions);
            var call = new PortalCall(context.Request, state, body, json, state.AppOrigin);
            var refusal = Admit(context, route, call) ?? badJson;
            var answer = refusal is not null ? refusal : route.Handler(call);
            if (answer.Problem is { } problem)
            {
                json.Reset();
                buffer.Clear();
                ProblemJson.Write(json, problem, state.NewGuid());
            }

            return answer;
        }
    }

    private CrmProblem? Admit(HttpContext context, PortalRoute route, PortalCall call)
    {
        var state = call.State;
        if (!route.IsOpen && !state.Tokens.IsGood(context.Request.Headers.Authorization, call.Now))
        {
            return Problems.Unauthenticated;
        }

        var limit = state.Limits.Pass(route.Limit, state.Options, call.Now);
        WriteLimitHeaders(context.Response.Headers, route.Limit, state.Options, limit);
        if (limit.Refusal is { } policy)
        {
            portal.Counters.RateLimited();
            return Problems.RateLimited(policy);
        }

        return state.Options.GrantedScopes is { } granted && route.Scope(call) is { } scope && !granted.Contains(scope)
            ? Problems.MissingScope(scope)
            : null;
    }

    private static void WriteLimitHeaders(IHeaderDictionary headers, LimitKind kind, HubSpotPortalOptions options, LimitState limit)
    {
        if (kind is LimitKind.Search or LimitKind.None)
        {
            return;
        }

        headers["X-HubSpot-RateLimit-Max"] = options.BurstLimit.ToString();
        headers["X-HubSpot-RateLimit-Remaining"] = limit.BurstRemaining.ToString();
        headers["X-HubSpot-RateLimit-Interval-Milliseconds"] = ((int)PortalLimits.BurstLength.TotalMilliseconds).ToString();
        headers["X-HubSpot-RateLimit-Daily"] = options.DailyLimit.ToString();
        headers["X-HubSpot-RateLimit-Daily-Remaining"] = limit.DailyRemaining.ToString();
    }

    private static async Task<(JsonDocument? Document, CrmProblem? Problem)> ReadBodyAsync(HttpContext context, PortalRoute route)
    {
        if (route.TakesForm)
        {
            if (!context.Request.HasFormContentType)
            {
                return (null, Problems.Invalid("The body must be a form"));
            }

            await context.Request.ReadFormAsync(context.RequestAborted);
            return (null, null);
        }

        if (HttpMethods.IsGet(route.Method) || HttpMethods.IsDelete(route.Method) || context.Request.ContentLength == 0)
        {
            return (null, null);
        }

        try
        {
            return (await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted), null);
        }
        catch (JsonException problem)
        {
            // A PUT of a default association comes without a body and without a length.
            return (null, HttpMethods.IsPut(route.Method) ? null : Problems.BadJson(problem.Message));
        }
    }
}
