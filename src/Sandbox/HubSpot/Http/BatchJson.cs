using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Writes the envelope around the results of a batch.</summary>
internal static class BatchJson
{
    public static void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("status", "COMPLETE");
        json.WriteStartArray("results");
    }

    /// <summary>Ends the envelope.</summary>
    /// <returns>207 where some rows failed, the given status otherwise.</returns>
    public static PortalAnswer End(PortalCall call, IReadOnlyList<CrmProblem> errors, int status)
    {
        var json = call.Json;
        json.WriteEndArray();
        json.WriteString("startedAt", Timestamps.Iso(call.Now));
        json.WriteString("completedAt", Timestamps.Iso(call.State.Now));
        if (errors.Count > 0)
        {
            json.WriteNumber("numErrors", errors.Count);
            json.WriteStartArray("errors");
            foreach (var error in errors)
            {
                ProblemJson.WriteEntry(json, error);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        return errors.Count > 0 ? StatusCodes.Status207MultiStatus : status;
    }
}
