using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Jpm.V2.AppointmentResponse (also its export row and webhook), and the shorter one of dispatch.</summary>
internal static class AppointmentJson
{
    public static void Write(Utf8JsonWriter writer, Appointment appointment)
    {
        writer.WriteStartObject();
        WriteCore(writer, appointment);
        writer.WriteNumber("customerId", appointment.CustomerId);
        writer.WriteBoolean("unused", appointment.Unused);
        writer.WriteNumber("createdById", appointment.CreatedById);
        writer.WriteBoolean("isConfirmed", appointment.IsConfirmed);
        writer.WriteBoolean("active", appointment.Active);
        writer.WriteEndObject();
    }

    /// <summary>Dispatch.V2.AppointmentResponse.</summary>
    public static void WriteForDispatch(Utf8JsonWriter writer, Appointment appointment)
    {
        writer.WriteStartObject();
        WriteCore(writer, appointment);
        writer.WriteEndObject();
    }

    private static void WriteCore(Utf8JsonWriter writer, Appointment appointment)
    {
        writer.WriteNumber("id", appointment.Id);
        writer.WriteNumber("jobId", appointment.JobId);
        writer.WriteString("appointmentNumber", appointment.AppointmentNumber);
        writer.WriteTime("start", appointment.Start);
        writer.WriteTime("end", appointment.End);
        writer.WriteTime("arrivalWindowStart", appointment.ArrivalWindowStart);
        writer.WriteTime("arrivalWindowEnd", appointment.ArrivalWindowEnd);
        writer.WriteString("status", appointment.Status.ToString());
        writer.WriteString("specialInstructions", appointment.SpecialInstructions);
        writer.WriteTime("createdOn", appointment.CreatedOn);
        writer.WriteTime("modifiedOn", appointment.ModifiedOn);
    }
}
