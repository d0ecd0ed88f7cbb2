using System.Buffers;
using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    private void Tell(RecordTimes? times, string type, Action<Utf8JsonWriter> write) =>
        Tell(times?.ModifiedOn ?? times?.CreatedOn, type, write);

    private void Tell(DateTimeOffset? historic, string type, Action<Utf8JsonWriter> write)
    {
        if (historic is not null || Options.Webhooks.Target is null)
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteNumber("tenantId", Options.TenantId);
            writer.WriteString("tenantName", Options.TenantName);
            writer.WriteEndObject();
        }

        _occurrences.Writer.TryWrite(new Occurrence(type, NextGuid(), Now, buffer.WrittenMemory));
    }

    private static void JobEvent(Utf8JsonWriter writer, Job job)
    {
        writer.WriteStartObject("job");
        JobJson.WriteCore(writer, job);
        writer.WriteEndObject();
    }

    private static void AppointmentEvent(Utf8JsonWriter writer, Appointment appointment)
    {
        writer.WritePropertyName("appointment");
        AppointmentJson.Write(writer, appointment);
    }

    private static void DispatchEvent(Utf8JsonWriter writer, Job job, Appointment appointment)
    {
        JobEvent(writer, job);
        writer.WriteStartObject("appointment");
        writer.WriteNumber("id", appointment.Id);
        writer.WriteString("appointmentNumber", appointment.AppointmentNumber);
        writer.WriteTime("scheduledOn", appointment.CreatedOn);
        writer.WriteTime("start", appointment.Start);
        writer.WriteTime("end", appointment.End);
        writer.WriteNumber("duration", (appointment.End - appointment.Start).TotalHours);
        writer.WriteTime("arrivalWindowStart", appointment.ArrivalWindowStart);
        writer.WriteTime("arrivalWindowEnd", appointment.ArrivalWindowEnd);
        writer.WriteEndObject();
    }

    private void InvoiceEvent(Utf8JsonWriter writer, Invoice invoice)
    {
        writer.WriteStartObject("invoice");
        InvoiceJson.WriteHeader(writer, View(invoice));
        writer.WriteEndObject();
    }
}
