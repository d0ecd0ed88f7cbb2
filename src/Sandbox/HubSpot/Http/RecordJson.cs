using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Writes records in the form of HubSpot's object endpoints.</summary>
internal static class RecordJson
{
    /// <summary>Writes one record.</summary>
    /// <param name="call">The call that is answered.</param>
    /// <param name="store">The records of the type.</param>
    /// <param name="record">The record.</param>
    /// <param name="view">How much to show.</param>
    /// <param name="isNew">Set on the results of upserts.</param>
    /// <param name="traceId">The caller's trace id, echoed on the results of batches.</param>
    public static void Write(PortalCall call, ObjectStore store, CrmRecord record, RecordView view, bool? isNew = null, string? traceId = null)
    {
        var json = call.Json;
        json.WriteStartObject();
        json.WriteString("id", record.IdText);
        WriteProperties(json, store, record, view);
        if (view.History.Count > 0)
        {
            WriteHistory(json, store, record, view.History);
        }

        json.WriteString("createdAt", Timestamps.Iso(record.CreatedAt));
        json.WriteString("updatedAt", Timestamps.Iso(record.UpdatedAt));
        json.WriteBoolean("archived", record.ArchivedAt is not null);
        if (record.ArchivedAt is { } archivedAt)
        {
            json.WriteString("archivedAt", Timestamps.Iso(archivedAt));
        }

        if (view.Associations.Count > 0)
        {
            WriteAssociations(call, record, view.Associations);
        }

        if (isNew is { } fresh)
        {
            json.WriteBoolean("new", fresh);
        }

        if (traceId is not null)
        {
            json.WriteString("objectWriteTraceId", traceId);
        }

        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, ObjectStore store, CrmRecord record, RecordView view)
    {
        json.WriteStartObject("properties");
        var defaults = store.Type.DefaultProperties;
        foreach (var name in defaults)
        {
            WriteValue(json, store, record, name, view.AsOf);
        }

        for (var place = 0; place < view.Properties.Count; place++)
        {
            if (!defaults.Contains(view.Properties[place]))
            {
                WriteValue(json, store, record, view.Properties[place], view.AsOf);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ObjectStore store, CrmRecord record, string name, long? asOf)
    {
        if (store.Properties.Find(name) is { } property)
        {
            json.WriteString(name, asOf is { } time ? record.ReadAsOf(property, time) : record.Read(property));
        }
    }

    private static void WriteHistory(Utf8JsonWriter json, ObjectStore store, CrmRecord record, IReadOnlyList<string> names)
    {
        json.WriteStartObject("propertiesWithHistory");
        foreach (var name in names.Distinct())
        {
            if (store.Properties.Find(name) is not { } property)
            {
                continue;
            }

            json.WriteStartArray(name);
            for (var revision = record.Newest(property); revision is not null; revision = revision.Previous)
            {
                WriteRevision(json, revision);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRevision(Utf8JsonWriter json, PropertyRevision revision)
    {
        json.WriteStartObject();
        json.WriteString("value", revision.Value);
        json.WriteString("timestamp", Timestamps.Iso(revision.Timestamp));
        json.WriteString("sourceType", revision.Origin.Source);
        if (revision.Origin.SourceId is { } sourceId)
        {
            json.WriteString("sourceId", sourceId);
        }

        if (revision.Origin.Label is { } label)
        {
            json.WriteString("sourceLabel", label);
        }

        if (revision.Origin.UserId is { } user)
        {
            json.WriteNumber("updatedByUserId", user);
        }

        json.WriteEndObject();
    }

    private static void WriteAssociations(PortalCall call, CrmRecord record, IReadOnlyList<CrmObjectType> types)
    {
        call.Json.WriteStartObject("associations");
        foreach (var type in types)
        {
            var edges = record.Edges
                .Where(edge => edge.To.Type == type && call.State.Store(type).Find(edge.To.Id) is { IsLive: true })
                .ToArray();
            if (edges.Length == 0)
            {
                continue;
            }

            call.Json.WriteStartObject(type.Plural);
            call.Json.WriteStartArray("results");
            foreach (var edge in edges)
            {
                call.Json.WriteStartObject();
                call.Json.WriteString("id", edge.To.Id.ToString());
                call.Json.WriteString("type", $"{record.Type.Name}_to_{type.Name}");
                call.Json.WriteEndObject();
            }

            call.Json.WriteEndArray();
            call.Json.WriteEndObject();
        }

        call.Json.WriteEndObject();
    }
}
