using System.Globalization;
using System.Text.Json;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Events;

/// <summary>
/// Reads CloudEvents 1.0 as ServiceTitan sends them. Pure. An event only says which record to read again: its payload lacks
/// fields, and deliveries come in any order.
/// </summary>
public static class ServiceTitanEvents
{
    private const string SpecVersion = "1.0";
    private const string JobEvents = "tn.jpm.job-";
    private const string AppointmentUpdated = "tn.jpm.job-appointment-updated";
    private const string TechnicianDispatched = "tn.dis.technician-dispatched";

    /// <summary>
    /// What tells two deliveries of one occurrence from two occurrences: the vendor's <c>userassignedid</c>, since the
    /// delivery's own <c>id</c> may differ between attempts. Null when the text is no event or carries none.
    /// </summary>
    public static string? DedupeKey(ReadOnlyMemory<byte> json)
    {
        using var document = Parse(json);
        return document is null ? null : Text(document.RootElement, "userassignedid");
    }

    internal static WebhookReading Read(ReadOnlyMemory<byte> json, ConnectionId connection, long tenant)
    {
        using var document = Parse(json);
        if (document is null)
        {
            return new WebhookReading.Malformed("The body is not a JSON object.");
        }

        var envelope = document.RootElement;
        if (Text(envelope, "specversion") != SpecVersion || Text(envelope, "type") is not { Length: > 0 } type)
        {
            return new WebhookReading.Malformed("The body is not a CloudEvent of version 1.0.");
        }

        if (!envelope.TryGetProperty("data", out var data) || data.ValueKind is not JsonValueKind.Object)
        {
            return new WebhookReading.Malformed("The event has no data.");
        }

        return Id(data, "tenantId") == tenant
            ? Read(type, data, connection)
            : new WebhookReading.Malformed("The event is of another tenant.");
    }

    private static WebhookReading Read(string type, JsonElement data, ConnectionId connection)
    {
        if (string.Equals(type, AppointmentUpdated, StringComparison.OrdinalIgnoreCase))
        {
            return Changed(connection, RecordType.Appointment, data, "appointment");
        }

        return type.StartsWith(JobEvents, StringComparison.OrdinalIgnoreCase)
            || string.Equals(type, TechnicianDispatched, StringComparison.OrdinalIgnoreCase)
                ? Changed(connection, RecordType.Job, data, "job")
                : new WebhookReading.Irrelevant($"Hearth reads nothing from {VendorMessage.WithoutPersonalData(type)}.");
    }

    private static WebhookReading Changed(ConnectionId connection, string type, JsonElement data, string property)
    {
        var id = data.TryGetProperty(property, out var record) && record.ValueKind is JsonValueKind.Object ? Id(record, "id") : null;
        return id is > 0
            ? new WebhookReading.Changed(new RecordRef(connection, type, id.Value.ToString(CultureInfo.InvariantCulture)), Hint: null)
            : new WebhookReading.Malformed($"The event names no {property}.");
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            // Anyone can post anything to a webhook address: the caller reports it as malformed.
            return null;
        }
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static long? Id(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var id) => id,
            JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) => id,
            _ => null,
        };
    }
}
