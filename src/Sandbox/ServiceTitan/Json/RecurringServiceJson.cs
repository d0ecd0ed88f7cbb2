using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Memberships.V2.LocationRecurringServiceResponse and its visits, with their export rows.</summary>
internal static class RecurringServiceJson
{
    public static void Write(Utf8JsonWriter writer, RecurringService service)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", service.Id);
        writer.WriteString("name", service.Name);
        writer.WriteBoolean("active", service.Active);
        writer.WriteTime("createdOn", service.CreatedOn);
        writer.WriteNull("createdById");
        writer.WriteTime("modifiedOn", service.ModifiedOn);
        writer.WriteNull("importId");
        writer.WriteOptional("membershipId", service.MembershipId);
        writer.WriteNumber("locationId", service.LocationId);
        writer.WriteNumber("recurringServiceTypeId", 1);
        writer.WriteString("durationType", "Continuous");
        writer.WriteNumber("durationLength", 0);
        writer.WriteTime("from", service.From);
        writer.WriteTime("to", service.To);
        writer.WriteString("memo", service.Memo);
        writer.WriteNulls("invoiceTemplateId", "invoiceTemplateForFollowingYearsId");
        writer.WriteBoolean("firstVisitComplete", service.FirstVisitComplete);
        writer.WriteNull("activatedFromId");
        writer.WriteNumber("allocation", 0);
        writer.WriteOptional("businessUnitId", service.BusinessUnitId);
        writer.WriteOptional("jobTypeId", service.JobTypeId);
        writer.WriteOptional("campaignId", service.CampaignId);
        writer.WriteString("priority", Priority.Normal.ToString());
        writer.WriteNull("jobSummary");
        writer.WriteString("recurrenceType", "Monthly");
        writer.WriteNumber("recurrenceInterval", service.IntervalMonths);
        writer.WriteStartArray("recurrenceMonths");
        writer.WriteEndArray();
        writer.WriteStartArray("recurrenceDaysOfWeek");
        writer.WriteEndArray();
        writer.WriteString("recurrenceWeek", "None");
        writer.WriteNull("recurrenceDayOfNthWeek");
        writer.WriteStartArray("recurrenceDaysOfMonth");
        writer.WriteEndArray();
        writer.WriteNulls("jobStartTime", "estimatedPayrollCost", "preferredTechnicianIds");
        writer.WriteStartArray("tagTypeIds");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, RecurringEventView view)
    {
        writer.WriteStartObject();
        WriteFields(writer, view);
        writer.WriteEndObject();
    }

    /// <summary>An export row says whether the visit was removed; the list shows only those that were not.</summary>
    public static void WriteExport(Utf8JsonWriter writer, RecurringEventView view)
    {
        writer.WriteStartObject();
        WriteFields(writer, view);
        writer.WriteBoolean("active", view.Event.Active);
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, RecurringEventView view)
    {
        var visit = view.Event;
        writer.WriteNumber("id", visit.Id);
        writer.WriteNumber("locationRecurringServiceId", visit.RecurringServiceId);
        writer.WriteString("locationRecurringServiceName", view.Service?.Name);
        writer.WriteOptional("membershipId", view.Service?.MembershipId);
        writer.WriteString("membershipName", view.MembershipName);
        writer.WriteString("status", visit.Status.ToString());
        writer.WriteTime("date", visit.Date);
        writer.WriteTime("createdOn", visit.CreatedOn);
        writer.WriteOptional("jobId", visit.JobId);
        writer.WriteNull("createdById");
        writer.WriteTime("modifiedOn", visit.ModifiedOn);
    }
}
