using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearth.Api.Webhooks.HubSpot;

/// <summary>Takes a HubSpot webhook apart. It looks only at what names an event; what an event means is read from the inbox.</summary>
internal static class HubSpotEvents
{
    // They differ between two deliveries of the same event, and eventId is not unique.
    private static readonly string[] DeliveryProperties = ["attemptNumber", "eventId"];

    /// <summary>One reading for each element of the body's array.</summary>
    public static IReadOnlyList<EventReading> Read(ReadOnlyMemory<byte> body) => JsonEvents.Read(body, ReadEvent);

    private static EventReading ReadEvent(JsonElement element, ReadOnlyMemory<byte> json)
    {
        if (Number(element, "portalId") is not { } portal)
        {
            return Missing("portalId");
        }

        if (Number(element, "objectId") is not { } record)
        {
            return Missing("objectId");
        }

        if (Number(element, "occurredAt") is not { } occurredAt)
        {
            return Missing("occurredAt");
        }

        if (JsonEvents.Text(element, "subscriptionType") is not { Length: > 0 } type)
        {
            return Missing("subscriptionType");
        }

        if (IsOwn(element, type))
        {
            return new EventReading.Own();
        }

        var property = JsonEvents.Text(element, "propertyName");
        var key = $"{portal}:{Number(element, "subscriptionId")}:{record}:{property}:{occurredAt}:{type}:{Fingerprint(element)}";
        return new EventReading.Readable(portal, DedupeKey.Bound(key), json);

        EventReading Missing(string name) => new EventReading.Malformed($"The event has no usable '{name}'.", json);
    }

    // hubspot.md, Webhooks: our own writes come with the source INTEGRATION and our app's id, the one that the event is sent to. Who wrote
    // right after us, a workflow for one, has another source. The ends and merges of records are news whoever brought them about.
    private static bool IsOwn(JsonElement element, string type) =>
        (type.EndsWith(".propertyChange", StringComparison.Ordinal) || type.EndsWith(".creation", StringComparison.Ordinal))
        && JsonEvents.Text(element, "changeSource") == "INTEGRATION"
        && Number(element, "appId") is { } app
        && JsonEvents.Text(element, "sourceId") == app.ToString(CultureInfo.InvariantCulture);

    private static long? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    // An association fires once for each side with everything else equal, so the rest of the event is part of its name.
    private static string Fingerprint(JsonElement element)
    {
        var text = new StringBuilder();
        foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (!DeliveryProperties.Contains(property.Name))
            {
                text.Append(property.Name).Append('=').Append(property.Value.GetRawText()).Append('\n');
            }
        }

        return DedupeKey.Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
