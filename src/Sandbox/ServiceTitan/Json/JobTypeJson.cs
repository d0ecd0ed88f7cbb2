using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Jpm.V2.JobTypeResponse.</summary>
internal static class JobTypeJson
{
    public static void Write(Utf8JsonWriter writer, JobType type, Guid? application)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", type.Id);
        writer.WriteString("name", type.Name);
        writer.WriteIds("businessUnitIds", type.BusinessUnitIds);
        writer.WriteStartArray("skills");
        writer.WriteEndArray();
        writer.WriteIds("tagTypeIds", []);
        writer.WriteString("priority", type.Priority.ToString());
        writer.WriteNumber("duration", type.DurationSeconds);
        writer.WriteNull("soldThreshold");
        writer.WriteString("class", type.JobClass);
        writer.WriteString("summary", type.Summary);
        writer.WriteBoolean("noCharge", type.NoCharge);
        writer.WriteBoolean("enforceRecurringServiceEventSelection", value: false);
        writer.WriteBoolean("invoiceSignaturesRequired", value: false);
        writer.WriteTime("modifiedOn", type.ModifiedOn);
        writer.WriteTime("createdOn", type.CreatedOn);
        writer.WriteExternalData(type.ExternalData, application);
        writer.WriteBoolean("active", type.Active);
        writer.WriteBoolean("isSmartDispatched", value: false);
        writer.WriteEndObject();
    }
}
