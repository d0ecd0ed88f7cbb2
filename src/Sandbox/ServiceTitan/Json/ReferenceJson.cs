using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The small reference rows: reasons, payment types, tag types, campaign categories and costs.</summary>
internal static class ReferenceJson
{
    public static void Write(Utf8JsonWriter writer, PaymentType type)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", type.Id);
        writer.WriteString("name", type.Name);
        writer.WriteTime("modifiedOn", type.ModifiedOn);
        writer.WriteTime("createdOn", type.CreatedOn);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, JobReason reason)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", reason.Id);
        writer.WriteString("name", reason.Name);
        writer.WriteBoolean("active", reason.Active);
        writer.WriteTime("createdOn", reason.CreatedOn);
        writer.WriteTime("modifiedOn", reason.ModifiedOn);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TagType type)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", type.Id);
        writer.WriteString("name", type.Name);
        writer.WriteString("color", type.Color);
        writer.WriteString("code", type.Code);
        writer.WriteNull("importance");
        writer.WriteBoolean("isConversionOpportunity", value: false);
        writer.WriteBoolean("allowToUseOnTimesheetActivity", value: false);
        writer.WriteBoolean("isVisibleOnDispatchBoard", value: true);
        writer.WriteBoolean("active", type.Active);
        writer.WriteTime("createdOn", type.CreatedOn);
        writer.WriteTime("modifiedOn", type.ModifiedOn);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CampaignCategory category)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", category.Id);
        writer.WriteString("name", category.Name);
        writer.WriteBoolean("active", category.Active);
        writer.WriteString("type", "Regular");
        writer.WriteTime("createdOn", category.CreatedOn);
        writer.WriteTime("modifiedOn", category.ModifiedOn);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CampaignCost cost)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", cost.Id);
        writer.WriteNumber("year", cost.Year);
        writer.WriteNumber("month", cost.Month);
        writer.WriteNumber("dailyCost", cost.DailyCost);
        writer.WriteNumber("campaignId", cost.CampaignId);
        writer.WriteEndObject();
    }

    /// <summary>What the vendor answers to writes of reference rows: the id alone.</summary>
    public static void WriteId(Utf8JsonWriter writer, IRow row)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", row.Id);
        writer.WriteEndObject();
    }
}
