using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Writes events as they are posted.</summary>
internal static class WebhookJson
{
    public static byte[] Write(IReadOnlyList<WebhookEvent> events, HubSpotPortalOptions options)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var item in events)
            {
                Write(json, item, options);
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, WebhookEvent item, HubSpotPortalOptions options)
    {
        json.WriteStartObject();
        json.WriteNumber("eventId", item.EventId);
        json.WriteNumber("subscriptionId", item.SubscriptionId);
        json.WriteNumber("portalId", options.PortalId);
        json.WriteNumber("appId", options.AppId);
        json.WriteNumber("occurredAt", item.OccurredAt);
        json.WriteString("subscriptionType", item.SubscriptionType);
        json.WriteNumber("attemptNumber", item.AttemptNumber);
        json.WriteNumber("objectId", item.ObjectId);
        if (item.ObjectTypeId is not null)
        {
            json.WriteString("objectTypeId", item.ObjectTypeId);
        }

        if (item.PropertyName is not null)
        {
            json.WriteString("propertyName", item.PropertyName);
            json.WriteString("propertyValue", item.PropertyValue);
        }

        if (item.ChangeFlag is not null)
        {
            json.WriteString("changeFlag", item.ChangeFlag);
        }

        json.WriteString("changeSource", item.Origin.Source);
        if (item.Origin.SourceId is not null)
        {
            json.WriteString("sourceId", item.Origin.SourceId);
        }

        if (item.ObjectTypeId is not null && item.PropertyName is not null)
        {
            json.WriteBoolean("isSensitive", false);
        }

        WriteMerge(json, item.Merge);
        WriteAssociation(json, item);
        json.WriteEndObject();
    }

    private static void WriteMerge(Utf8JsonWriter json, MergeEvent? merge)
    {
        if (merge is null)
        {
            return;
        }

        json.WriteNumber("primaryObjectId", merge.PrimaryObjectId);
        json.WriteStartArray("mergedObjectIds");
        foreach (var id in merge.MergedObjectIds)
        {
            json.WriteNumberValue(id);
        }

        json.WriteEndArray();
        json.WriteNumber("newObjectId", merge.NewObjectId);
        json.WriteNumber("numberOfPropertiesMoved", merge.NumberOfPropertiesMoved);
    }

    private static void WriteAssociation(Utf8JsonWriter json, WebhookEvent item)
    {
        if (item.Association is not { } association)
        {
            return;
        }

        if (item.ObjectTypeId is null)
        {
            json.WriteString("associationType", $"{association.FromType.Caption}_TO_{association.ToType.Caption}");
        }
        else
        {
            json.WriteString("fromObjectTypeId", association.FromType.TypeId);
            json.WriteString("toObjectTypeId", association.ToType.TypeId);
        }

        json.WriteNumber("fromObjectId", association.FromId);
        json.WriteNumber("toObjectId", association.ToId);
        json.WriteBoolean("associationRemoved", association.Removed);
        json.WriteBoolean("isPrimaryAssociation", association.IsPrimary);
    }
}
