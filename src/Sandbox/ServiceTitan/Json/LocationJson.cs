using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Crm.V2.Locations.LocationResponse; the export row is the same.</summary>
internal static class LocationJson
{
    public static void Write(Utf8JsonWriter writer, Location location, Guid? application = null)
    {
        writer.WriteStartObject();
        WriteCore(writer, location, application);
        writer.WriteEndObject();
    }

    public static void WriteCore(Utf8JsonWriter writer, Location location, Guid? application)
    {
        writer.WriteOptional("taxZoneId", location.TaxZoneId);
        writer.WriteNumber("id", location.Id);
        writer.WriteNumber("customerId", location.CustomerId);
        writer.WriteBoolean("active", location.Active);
        writer.WriteString("name", location.Name);
        writer.WriteAddress("address", location.Address, withCoordinates: true);
        writer.WriteCustomFields(location.CustomFields);
        writer.WriteTime("createdOn", location.CreatedOn);
        writer.WriteNumber("createdById", location.CreatedById);
        writer.WriteTime("modifiedOn", location.ModifiedOn);
        writer.WriteOptional("mergedToId", location.MergedToId);
        writer.WriteOptional("zoneId", location.ZoneId);
        writer.WriteBoolean("taxExempt", location.TaxExempt);
        writer.WriteIds("tagTypeIds", location.TagTypeIds);
        writer.WriteExternalData(location.ExternalData, application);
    }
}
