using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>TenantSettings.V2: technicians and business units; export rows are the same.</summary>
internal static class SettingsJson
{
    public static void Write(Utf8JsonWriter writer, Technician technician)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", technician.Id);
        writer.WriteNumber("userId", technician.UserId);
        writer.WriteString("name", technician.Name);
        writer.WriteIds("roleIds", []);
        writer.WriteOptional("businessUnitId", technician.BusinessUnitId);
        writer.WriteNull("mainZoneId");
        writer.WriteIds("zoneIds", []);
        writer.WriteTime("createdOn", technician.CreatedOn);
        writer.WriteTime("modifiedOn", technician.ModifiedOn);
        writer.WriteString("email", technician.Email);
        writer.WriteString("phoneNumber", technician.Phone);
        writer.WriteNulls("loginName", "home");
        writer.WriteNumber("dailyGoal", 0);
        writer.WriteBoolean("isManagedTech", value: true);
        writer.WriteString("licenseType", "ManagedTech");
        writer.WriteStartArray("customFields");
        writer.WriteEndArray();
        writer.WriteBoolean("active", technician.Active);
        writer.WriteNull("aadUserId");
        writer.WriteNumber("burdenRate", 0);
        writer.WriteString("team", technician.Team);
        writer.WriteNulls("jobFilter", "permissions", "accountLocked");
        writer.WriteNumber("commissionRate", 0);
        writer.WriteNull("currentValue");
        writer.WriteString("firstName", technician.Name.Split(' ')[0]);
        writer.WriteString("lastName", technician.Name.Split(' ')[^1]);
        writer.WriteNumber("hourlyRate", 0);
        // The contract itself spells the appointment's field wrongly.
        writer.WriteNulls("jobId", "mobilePhone", "outboundCallerId", "payrollId", "payrollProfileId", "appoitmentId", "shiftStart", "shiftEnd");
        writer.WriteNumber("soldByRate", 0);
        writer.WriteNull("startDate");
        writer.WriteString("status", "Idle");
        writer.WriteNulls("skills", "positions", "location", "bio", "memo");
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, BusinessUnit unit, ServiceTitanOptions options, Guid? application = null)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", unit.Id);
        writer.WriteBoolean("active", unit.Active);
        writer.WriteString("name", unit.Name);
        writer.WriteString("officialName", unit.Name);
        writer.WriteString("email", unit.Email);
        writer.WriteString("currency", "USD");
        writer.WriteString("phoneNumber", unit.Phone);
        writer.WriteNulls("invoiceHeader", "invoiceMessage", "defaultTaxRate", "authorizationParagraph", "acknowledgementParagraph");
        WriteAddress(writer, unit.Address);
        writer.WriteNulls("materialSku", "quickbooksClass", "accountCode", "franchiseId", "conceptCode", "corporateContractNumber", "trade", "division");
        writer.WriteIds("tagTypeIds", []);
        writer.WriteStartObject("tenant");
        writer.WriteNumber("id", options.TenantId);
        writer.WriteString("name", options.TenantName);
        writer.WriteNulls("accountCode", "franchiseId", "conceptCode");
        writer.WriteTime("modifiedOn", unit.CreatedOn);
        writer.WriteEndObject();
        writer.WriteTime("createdOn", unit.CreatedOn);
        writer.WriteTime("modifiedOn", unit.ModifiedOn);
        writer.WriteExternalData(unit.ExternalData, application);
        writer.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter writer, PostalAddress? address)
    {
        if (address is null)
        {
            writer.WriteNull("address");
            return;
        }

        writer.WriteStartObject("address");
        writer.WriteString("street", address.Street);
        writer.WriteString("unit", address.Unit);
        writer.WriteString("city", address.City);
        writer.WriteString("state", address.State);
        writer.WriteString("zip", address.Zip);
        writer.WriteString("country", address.Country);
        writer.WriteOptional("latitude", address.Latitude);
        writer.WriteOptional("longitude", address.Longitude);
        writer.WriteBoolean("isManualCoordinates", value: false);
        writer.WriteBoolean("isMilitary", value: false);
        writer.WriteEndObject();
    }
}
