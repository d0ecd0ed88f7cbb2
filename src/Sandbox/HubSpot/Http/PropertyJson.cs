using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Writes properties and groups.</summary>
internal static class PropertyJson
{
    public static void Write(Utf8JsonWriter json, PropertyDefinition property)
    {
        json.WriteStartObject();
        json.WriteString("name", property.Name);
        json.WriteString("label", property.Label);
        json.WriteString("type", property.Type);
        json.WriteString("fieldType", property.FieldType);
        json.WriteString("description", property.Description);
        json.WriteString("groupName", property.GroupName);
        json.WriteNumber("displayOrder", property.DisplayOrder);
        json.WriteBoolean("hasUniqueValue", property.HasUniqueValue);
        json.WriteBoolean("hidden", property.Hidden);
        json.WriteBoolean("formField", property.FormField);
        json.WriteBoolean("hubspotDefined", property.HubSpotDefined);
        json.WriteBoolean("calculated", property.Computed is not null);
        json.WriteBoolean("externalOptions", property.Name == "hubspot_owner_id");
        json.WriteBoolean("archived", property.ArchivedAt is not null);
        json.WriteString("createdAt", Timestamps.Iso(property.CreatedAt));
        json.WriteString("updatedAt", Timestamps.Iso(property.UpdatedAt));
        if (property.ArchivedAt is { } archivedAt)
        {
            json.WriteString("archivedAt", Timestamps.Iso(archivedAt));
        }

        WriteOptions(json, property);
        json.WriteStartObject("modificationMetadata");
        json.WriteBoolean("archivable", !property.HubSpotDefined);
        json.WriteBoolean("readOnlyDefinition", property.HubSpotDefined);
        json.WriteBoolean("readOnlyOptions", property.DerivedOptions is not null);
        json.WriteBoolean("readOnlyValue", property.ReadOnlyValue);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, PropertyGroup group)
    {
        json.WriteStartObject();
        json.WriteString("name", group.Name);
        json.WriteString("label", group.Label);
        json.WriteNumber("displayOrder", group.DisplayOrder);
        json.WriteBoolean("archived", group.Archived);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, PropertyDefinition property)
    {
        json.WriteStartArray("options");
        foreach (var option in property.Options)
        {
            json.WriteStartObject();
            json.WriteString("label", option.Label);
            json.WriteString("value", option.Value);
            json.WriteString("description", option.Description);
            json.WriteNumber("displayOrder", option.DisplayOrder);
            json.WriteBoolean("hidden", option.Hidden);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
