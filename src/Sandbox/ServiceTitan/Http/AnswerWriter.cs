using System.Globalization;
using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Puts answers on the wire.</summary>
internal static class AnswerWriter
{
    private const string Json = "application/json; charset=utf-8";

    public static async Task WriteAsync(HttpContext context, ApiAnswer answer)
    {
        var response = context.Response;
        switch (answer)
        {
            case ApiAnswer.Document document:
                await WriteAsync(response, StatusCodes.Status200OK, document.Write);
                break;
            case ApiAnswer.Problem problem:
                await WriteAsync(response, problem.Status, writer => WriteProblem(writer, problem, context.TraceIdentifier));
                break;
            case ApiAnswer.Gateway gateway:
                if (gateway.RetryAfter is { } wait)
                {
                    response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                }

                await WriteAsync(response, gateway.Status, writer => WriteGateway(writer, gateway));
                break;
            default:
                response.StatusCode = StatusCodes.Status200OK;
                break;
        }
    }

    public static async Task WriteAsync(HttpResponse response, int status, Action<Utf8JsonWriter> write)
    {
        response.StatusCode = status;
        response.ContentType = Json;
        await using (var writer = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { SkipValidation = true }))
        {
            write(writer);
        }

        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }

    private static void WriteProblem(Utf8JsonWriter writer, ApiAnswer.Problem problem, string trace)
    {
        writer.WriteStartObject();
        writer.WriteString("type", $"https://httpstatuses.io/{problem.Status}");
        writer.WriteString("title", problem.Title);
        writer.WriteNumber("status", problem.Status);
        writer.WriteString("traceId", trace);
        writer.WriteStartObject("errors");
        foreach (var (field, messages) in problem.Errors)
        {
            writer.WriteStartArray(field);
            foreach (var message in messages)
            {
                writer.WriteStringValue(message);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartObject("data");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteGateway(Utf8JsonWriter writer, ApiAnswer.Gateway gateway)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode", gateway.Status);
        writer.WriteString("message", gateway.Message);
        writer.WriteEndObject();
    }
}
