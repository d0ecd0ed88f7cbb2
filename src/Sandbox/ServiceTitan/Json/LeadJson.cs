using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Crm.V2.LeadResponse, its export row, and the lead that webhooks carry.</summary>
internal static class LeadJson
{
    public static void Write(Utf8JsonWriter writer, Lead lead)
    {
        writer.WriteStartObject();
        WriteFull(writer, lead);
        writer.WriteEndObject();
    }

    public static void WriteExport(Utf8JsonWriter writer, Lead lead)
    {
        writer.WriteStartObject();
        WriteFull(writer, lead);
        writer.WriteBoolean("active", lead.Active);
        writer.WriteEndObject();
    }

    public static void WriteEvent(Utf8JsonWriter writer, Lead lead)
    {
        var prospect = lead.Prospect;
        writer.WriteStartObject("lead");
        WriteCore(writer, lead);
        writer.WriteNulls("projectId", "estimateId");
        writer.WriteString("customerName", prospect.Name);
        writer.WriteString("phone", prospect.Phone);
        writer.WriteString("email", prospect.Email);
        writer.WriteAddress(
            "address",
            prospect.Street is null
                ? null
                : new PostalAddress(
                    prospect.Street, prospect.Unit, prospect.City ?? "", prospect.State ?? "", prospect.Zip ?? "", prospect.Country ?? ""),
            withCoordinates: false);
        writer.WriteEndObject();
    }

    private static void WriteFull(Utf8JsonWriter writer, Lead lead)
    {
        var prospect = lead.Prospect;
        WriteCore(writer, lead);
        writer.WriteString("summary", lead.Summary);
        writer.WriteOptional("callReasonId", lead.CallReasonId);
        writer.WriteNull("callId");
        writer.WriteOptional("bookingId", lead.BookingId);
        writer.WriteNulls("manualCallId", "leadUrl");
        writer.WriteString("leadCustomerName", prospect.Name);
        writer.WriteString("leadPhone", prospect.Phone);
        writer.WriteString("leadEmail", prospect.Email);
        writer.WriteString("leadStreet", prospect.Street);
        writer.WriteString("leadUnit", prospect.Unit);
        writer.WriteString("leadCity", prospect.City);
        writer.WriteString("leadState", prospect.State);
        writer.WriteString("leadZip", prospect.Zip);
        writer.WriteString("leadCountry", prospect.Country);
        writer.WriteNull("captureSource");
    }

    private static void WriteCore(Utf8JsonWriter writer, Lead lead)
    {
        writer.WriteNumber("id", lead.Id);
        writer.WriteString("status", lead.Status.ToString());
        writer.WriteString("priority", lead.Priority.ToString());
        writer.WriteOptional("customerId", lead.CustomerId);
        writer.WriteOptional("locationId", lead.LocationId);
        writer.WriteOptional("businessUnitId", lead.BusinessUnitId);
        writer.WriteOptional("jobTypeId", lead.JobTypeId);
        writer.WriteNumber("campaignId", lead.CampaignId);
        writer.WriteTime("followUpDate", lead.FollowUpDate);
        writer.WriteNumber("createdById", lead.CreatedById);
        writer.WriteTime("createdOn", lead.CreatedOn);
        writer.WriteTime("modifiedOn", lead.ModifiedOn);
        writer.WriteIds("tagTypeIds", lead.TagTypeIds);
        writer.WriteOptional("dismissingReasonId", lead.DismissingReasonId);
    }
}
