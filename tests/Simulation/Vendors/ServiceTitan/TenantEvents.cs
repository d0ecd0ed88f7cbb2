using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Hearth.Tests.Simulation.Vendors.Calls;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>Tells of jobs and appointments in ServiceTitan's own events: which record it was, and nothing that could be relied on.</summary>
internal sealed class TenantEvents(WebhookSender sender, long tenant)
{
    private int _occurrences;

    /// <summary>A record was created or changed. Of customers and their contacts there is no event.</summary>
    public void Changed(TenantRow row, bool isNew)
    {
        switch (row)
        {
            case TenantRow.Job { Row.Id: var job }:
                sender.Send([Event(isNew ? "tn.jpm.job-created" : "tn.jpm.job-updated", "job", job)]);
                break;
            case TenantRow.Appointment { Row.Id: var appointment }:
                sender.Send([Event("tn.jpm.job-appointment-updated", "appointment", appointment)]);
                break;
        }
    }

    private byte[] Event(string type, string kind, long id)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("type", type);
            json.WriteString("userassignedid", (++_occurrences).ToString(CultureInfo.InvariantCulture));
            json.WriteStartObject("data");
            json.WriteNumber("tenantId", tenant);
            json.WriteStartObject(kind);
            json.WriteNumber("id", id);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
