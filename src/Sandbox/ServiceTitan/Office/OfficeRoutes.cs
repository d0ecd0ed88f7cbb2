using System.Globalization;
using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Maps control routes that take and answer JSON like the API, but pass no gate and are not counted.</summary>
internal static class OfficeRoutes
{
    public static void MapOffice(this IEndpointRouteBuilder routes, string method, string path, Func<JsonBody, long, ApiAnswer> answer) =>
        routes.MapMethods($"/_sandbox/{path}", [method], (RequestDelegate)(async context =>
        {
            var id = context.Request.RouteValues.TryGetValue("id", out var value)
                ? long.Parse((string)value!, NumberStyles.None, CultureInfo.InvariantCulture)
                : 0;
            using var document = await ReadAsync(context.Request);
            if (document is null)
            {
                await AnswerWriter.WriteAsync(context, ApiAnswer.Invalid(new Dictionary<string, List<string>> { [""] = ["JSON is expected."] }));
                return;
            }

            await AnswerWriter.WriteAsync(context, answer(new JsonBody(document.RootElement), id));
        }));

    public static ApiAnswer Answer<T>(this JsonBody body, Func<WriteResult<T>> write)
        where T : class, IRow
    {
        if (!body.IsValid)
        {
            return ApiAnswer.Invalid(body.Errors);
        }

        var result = write();
        return result.Problem is { } problem
            ? ApiAnswer.Of(problem)
            : new ApiAnswer.Document(writer => ReferenceJson.WriteId(writer, result.Row));
    }

    private static async Task<JsonDocument?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0 && request.ContentType is null)
        {
            return JsonDocument.Parse("{}");
        }

        try
        {
            return await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
