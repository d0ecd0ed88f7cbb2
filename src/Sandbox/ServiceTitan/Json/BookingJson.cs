using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Crm.V2.BookingResponse, its export row, the booking that webhooks carry, and its contacts.</summary>
internal static class BookingJson
{
    public static void Write(Utf8JsonWriter writer, Booking booking)
    {
        writer.WriteStartObject();
        WriteCore(writer, booking);
        writer.WriteString("summary", booking.Summary);
        writer.WriteEndObject();
    }

    public static void WriteExport(Utf8JsonWriter writer, Booking booking)
    {
        writer.WriteStartObject();
        writer.WriteString("summary", booking.Summary);
        WriteCore(writer, booking);
        writer.WriteBoolean("active", booking.Active);
        writer.WriteEndObject();
    }

    /// <summary>Webhooks leave the summary out.</summary>
    public static void WriteEvent(Utf8JsonWriter writer, Booking booking)
    {
        writer.WriteStartObject("booking");
        WriteCore(writer, booking);
        writer.WriteBoolean("active", booking.Active);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, BookingContact contact)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", contact.Id);
        writer.WriteString("type", contact.Type.ToString());
        writer.WriteString("value", contact.Value);
        writer.WriteString("memo", contact.Memo);
        writer.WriteTime("modifiedOn", contact.ModifiedOn);
        writer.WriteEndObject();
    }

    private static void WriteCore(Utf8JsonWriter writer, Booking booking)
    {
        writer.WriteNumber("id", booking.Id);
        writer.WriteString("source", booking.Source);
        writer.WriteTime("createdOn", booking.CreatedOn);
        writer.WriteString("name", booking.Name);
        writer.WriteAddress("address", booking.Address, withCoordinates: false);
        writer.WriteString("customerType", booking.CustomerType?.ToString());
        writer.WriteTime("start", booking.Start);
        writer.WriteOptional("campaignId", booking.CampaignId);
        writer.WriteOptional("businessUnitId", booking.BusinessUnitId);
        writer.WriteBoolean("isFirstTimeClient", booking.IsFirstTimeClient);
        writer.WriteNull("uploadedImages");
        writer.WriteBoolean("isSendConfirmationEmail", booking.IsSendConfirmationEmail);
        writer.WriteString("status", booking.Status.ToString());
        writer.WriteOptional("dismissingReasonId", booking.DismissingReasonId);
        writer.WriteOptional("jobId", booking.JobId);
        writer.WriteString("externalId", booking.ExternalId);
        writer.WriteString("priority", booking.Priority?.ToString());
        writer.WriteOptional("jobTypeId", booking.JobTypeId);
        writer.WriteNumber("bookingProviderId", booking.ProviderId);
        writer.WriteTime("modifiedOn", booking.ModifiedOn);
    }
}
