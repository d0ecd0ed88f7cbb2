using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The app's webhook settings and subscriptions.</summary>
internal static class SubscriptionEndpoints
{
    public static PortalAnswer ReadSettings(PortalCall call) => OfApp(call, () => WriteSettings(call));

    public static PortalAnswer List(PortalCall call) => OfApp(call, () =>
    {
        call.Json.WriteStartObject();
        call.Json.WriteStartArray("results");
        foreach (var subscription in call.State.Subscriptions.All(call.State.Store))
        {
            Write(call.Json, subscription);
        }

        call.Json.WriteEndArray();
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    });

    public static PortalAnswer Read(PortalCall call) => OfOne(call, subscription => Answer(call, subscription, StatusCodes.Status200OK));

    public static PortalAnswer Create(PortalCall call) => OfApp(call, () =>
    {
        var type = call.Body.Text("eventType") ?? call.Body.Text("subscriptionType") ?? string.Empty;
        var property = call.Body.Text("propertyName");
        var objectTypeId = CrmObjectTypes.Find(call.Body.Text("objectTypeId"))?.TypeId;
        if (!type.Contains('.', StringComparison.Ordinal)
            || type.EndsWith(".propertyChange", StringComparison.Ordinal) == string.IsNullOrEmpty(property)
            || type.StartsWith("object.", StringComparison.Ordinal) == (objectTypeId is null))
        {
            return Problems.Invalid($"{type} is no event that can be subscribed to so");
        }

        if (property is not null && !SubscriptionCatalog.CanSubscribe(property))
        {
            return Problems.Invalid($"{property} cannot be subscribed to");
        }

        if (call.State.Subscriptions.All(call.State.Store).Count >= SubscriptionCatalog.MaximumSubscriptions)
        {
            return Problems.Invalid($"An app has at most {SubscriptionCatalog.MaximumSubscriptions} subscriptions");
        }

        var made = call.State.Subscriptions.Add(type, property, objectTypeId, call.Body.Flag("active"), call.Now);
        return Answer(call, made, StatusCodes.Status201Created);
    });

    public static PortalAnswer Update(PortalCall call) => OfOne(call, subscription =>
        Answer(call, call.State.Subscriptions.Switch(subscription, call.Body.Flag("active")), StatusCodes.Status200OK));

    // A deleted subscription stays as an inactive one: those from the start must not come back by themselves.
    public static PortalAnswer Delete(PortalCall call) => OfOne(call, subscription =>
    {
        call.State.Subscriptions.Switch(subscription, active: false);
        return PortalAnswer.NoContent;
    });

    private static PortalAnswer OfApp(PortalCall call, Func<PortalAnswer> serve) =>
        call.Route("appId") == call.State.Options.AppId.ToString() ? serve() : Problems.NotFound();

    private static PortalAnswer OfOne(PortalCall call, Func<WebhookSubscription, PortalAnswer> serve) => OfApp(call, () =>
        call.State.Subscriptions.All(call.State.Store).FirstOrDefault(each => each.Id.ToString() == call.Route("subscriptionId")) is { } found
            ? serve(found)
            : Problems.NotFound());

    private static PortalAnswer WriteSettings(PortalCall call)
    {
        var options = call.State.Options;
        call.Json.WriteStartObject();
        call.Json.WriteString("targetUrl", options.WebhookTarget?.AbsoluteUri ?? string.Empty);
        call.Json.WriteStartObject("throttling");
        call.Json.WriteNumber("maxConcurrentRequests", options.WebhookConcurrency);
        call.Json.WriteEndObject();
        call.Json.WriteString("createdAt", Timestamps.Iso(call.Now));
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    }

    private static PortalAnswer Answer(PortalCall call, WebhookSubscription subscription, int status)
    {
        Write(call.Json, subscription);
        return status;
    }

    private static void Write(Utf8JsonWriter json, WebhookSubscription subscription)
    {
        json.WriteStartObject();
        json.WriteString("id", subscription.Id.ToString());
        json.WriteString("eventType", subscription.Type);
        if (subscription.PropertyName is not null)
        {
            json.WriteString("propertyName", subscription.PropertyName);
        }

        if (subscription.ObjectTypeId is not null)
        {
            json.WriteString("objectTypeId", subscription.ObjectTypeId);
        }

        json.WriteBoolean("active", subscription.Active);
        json.WriteString("createdAt", Timestamps.Iso(subscription.CreatedAt));
        json.WriteEndObject();
    }
}
