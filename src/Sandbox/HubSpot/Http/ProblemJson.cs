using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Writes refusals in HubSpot's form.</summary>
internal static class ProblemJson
{
    /// <summary>Writes the body of a refused call.</summary>
    public static void Write(Utf8JsonWriter json, CrmProblem problem, Guid correlationId)
    {
        json.WriteStartObject();
        json.WriteString("status", "error");
        json.WriteString("message", problem.Message);
        json.WriteString("correlationId", correlationId);
        WriteDetails(json, problem);
        if (problem.PolicyName is not null)
        {
            json.WriteString("errorType", "RATE_LIMIT");
            json.WriteString("policyName", problem.PolicyName);
        }
        else
        {
            json.WriteString("category", problem.Category);
        }

        WriteRest(json, problem);
        json.WriteEndObject();
    }

    /// <summary>Writes one entry of a batch's <c>errors</c>.</summary>
    public static void WriteEntry(Utf8JsonWriter json, CrmProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("status", "error");
        json.WriteString("category", problem.Category);
        json.WriteString("message", problem.Message);
        json.WriteStartArray("errors");
        foreach (var detail in problem.Details)
        {
            WriteDetail(json, detail);
        }

        json.WriteEndArray();
        WriteRest(json, problem.Context is null ? problem with { Context = new Dictionary<string, IReadOnlyList<string>>() } : problem);
        if (problem.Links is null)
        {
            json.WriteStartObject("links");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, CrmProblem problem)
    {
        if (problem.Details.Count == 0)
        {
            return;
        }

        json.WriteStartArray("errors");
        foreach (var detail in problem.Details)
        {
            WriteDetail(json, detail);
        }

        json.WriteEndArray();
    }

    private static void WriteDetail(Utf8JsonWriter json, CrmProblemDetail detail)
    {
        json.WriteStartObject();
        json.WriteString("message", detail.Message);
        if (detail.Code is not null)
        {
            json.WriteString("code", detail.Code);
        }

        json.WriteStartObject("context");
        WriteTexts(json, detail.ContextKey, detail.ContextValues);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRest(Utf8JsonWriter json, CrmProblem problem)
    {
        if (problem.SubCategory is not null)
        {
            json.WriteString("subCategory", problem.SubCategory);
        }

        if (problem.Context is not null)
        {
            json.WriteStartObject("context");
            foreach (var (key, values) in problem.Context)
            {
                WriteTexts(json, key, values);
            }

            json.WriteEndObject();
        }

        if (problem.Links is not null)
        {
            json.WriteStartObject("links");
            foreach (var (key, value) in problem.Links)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
