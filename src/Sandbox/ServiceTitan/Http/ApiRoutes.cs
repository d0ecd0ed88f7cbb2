using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Maps one module's routes behind the gate, each counted by its template.</summary>
/// <param name="routes">The application's routes.</param>
/// <param name="tenant">The tenant that answers.</param>
/// <param name="module">The module's segment, as in <c>crm</c>.</param>
internal sealed class ApiRoutes(IEndpointRouteBuilder routes, ServiceTitanTenant tenant, string module)
{
    public ApiRoutes Get(string path, Func<ApiCall, ApiAnswer> answer) => Map(HttpMethods.Get, path, answer, takesBody: false);

    public ApiRoutes Post(string path, Func<ApiCall, ApiAnswer> answer, bool takesBody = true) =>
        Map(HttpMethods.Post, path, answer, takesBody);

    public ApiRoutes Patch(string path, Func<ApiCall, ApiAnswer> answer) => Map(HttpMethods.Patch, path, answer, takesBody: true);

    public ApiRoutes Put(string path, Func<ApiCall, ApiAnswer> answer, bool takesBody = true) =>
        Map(HttpMethods.Put, path, answer, takesBody);

    public ApiRoutes Delete(string path, Func<ApiCall, ApiAnswer> answer, bool takesBody = false) =>
        Map(HttpMethods.Delete, path, answer, takesBody);

    private ApiRoutes Map(string method, string path, Func<ApiCall, ApiAnswer> answer, bool takesBody)
    {
        var template = $"/{module}/v2/tenant/{{tenant}}/{path}";
        var name = template.Replace(":long", "");
        routes.MapMethods(template, [method], (RequestDelegate)(context =>
        {
            tenant.Counters.Call(method, name);
            return Gate.Refusal(context, tenant) is { } refusal
                ? AnswerWriter.WriteAsync(context, refusal)
                : AnswerAsync(context, answer, takesBody);
        }));
        return this;
    }

    private async Task AnswerAsync(HttpContext context, Func<ApiCall, ApiAnswer> answer, bool takesBody)
    {
        if (!takesBody)
        {
            await AnswerWriter.WriteAsync(context, answer(new ApiCall(context, tenant, body: null)));
            return;
        }

        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        }
        catch (JsonException problem)
        {
            await AnswerWriter.WriteAsync(context, ApiAnswer.Invalid(new Dictionary<string, List<string>> { [""] = [problem.Message] }));
            return;
        }

        using (document)
        {
            await AnswerWriter.WriteAsync(context, answer(new ApiCall(context, tenant, new JsonBody(document.RootElement))));
        }
    }
}
