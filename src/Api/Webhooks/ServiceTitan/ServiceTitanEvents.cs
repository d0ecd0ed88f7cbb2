using System.Text.Json;

namespace Hearth.Api.Webhooks.ServiceTitan;

/// <summary>Takes a ServiceTitan webhook apart: a CloudEvents 1.0 document with the tenant in its data.</summary>
internal static class ServiceTitanEvents
{
    /// <summary>One reading for the document, or one for each element where several come together.</summary>
    public static IReadOnlyList<EventReading> Read(ReadOnlyMemory<byte> body) => JsonEvents.Read(body, ReadEvent);

    private static EventReading ReadEvent(JsonElement element, ReadOnlyMemory<byte> json)
    {
        // The document's id names a delivery and may change with each attempt; this one names the occurrence.
        if (JsonEvents.Text(element, "userassignedid") is not { Length: > 0 } occurrence)
        {
            return Missing("userassignedid");
        }

        if (JsonEvents.Text(element, "type") is not { Length: > 0 })
        {
            return Missing("type");
        }

        return Tenant(element) is { } tenant
            ? new EventReading.Readable(tenant, DedupeKey.Bound(occurrence), json)
            : Missing("data.tenantId");

        EventReading Missing(string name) => new EventReading.Malformed($"The event has no usable '{name}'.", json);
    }

    private static long? Tenant(JsonElement element) =>
        element.TryGetProperty("data", out var data)
        && data.ValueKind is JsonValueKind.Object
        && data.TryGetProperty("tenantId", out var tenant)
        && tenant.ValueKind is JsonValueKind.Number
        && tenant.TryGetInt64(out var number)
            ? number
            : null;
}
