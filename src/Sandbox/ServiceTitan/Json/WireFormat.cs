using System.Globalization;
using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How the vendor writes times, absent values and money.</summary>
internal static class WireFormat
{
    /// <summary>In the place of an application's GUID: the entries of all applications, each with its own.</summary>
    public static readonly Guid EveryApplication = Guid.AllBitsSet;

    extension(Utf8JsonWriter writer)
    {
        /// <summary>UTC with up to seven digits of a second and a Z.</summary>
        public void WriteTime(string name, DateTimeOffset time) => writer.WriteString(name, time.UtcDateTime);

        public void WriteTime(string name, DateTimeOffset? time)
        {
            if (time is { } present)
            {
                writer.WriteTime(name, present);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        public void WriteOptional(string name, long? value)
        {
            if (value is { } present)
            {
                writer.WriteNumber(name, present);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        public void WriteOptional(string name, decimal? value)
        {
            if (value is { } present)
            {
                writer.WriteNumber(name, present);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        public void WriteOptional(string name, double? value)
        {
            if (value is { } present)
            {
                writer.WriteNumber(name, present);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        /// <summary>Money as accounting writes it: text with two decimals.</summary>
        public void WriteMoneyText(string name, decimal amount) =>
            writer.WriteString(name, amount.ToString("0.00", CultureInfo.InvariantCulture));

        public void WriteIds(string name, IReadOnlyList<long> ids)
        {
            writer.WriteStartArray(name);
            foreach (var id in ids)
            {
                writer.WriteNumberValue(id);
            }

            writer.WriteEndArray();
        }

        public void WriteNamed(string name, long? id, string? label)
        {
            if (id is not { } present)
            {
                writer.WriteNull(name);
                return;
            }

            writer.WriteStartObject(name);
            writer.WriteNumber("id", present);
            writer.WriteString("name", label);
            writer.WriteEndObject();
        }

        public void WriteNulls(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                writer.WriteNull(name);
            }
        }

        public void WriteAddress(string name, PostalAddress? address, bool withCoordinates)
        {
            if (address is null)
            {
                writer.WriteNull(name);
                return;
            }

            writer.WriteStartObject(name);
            writer.WriteString("street", address.Street);
            writer.WriteString("unit", address.Unit);
            writer.WriteString("city", address.City);
            writer.WriteString("state", address.State);
            writer.WriteString("zip", address.Zip);
            writer.WriteString("country", address.Country);
            if (withCoordinates)
            {
                writer.WriteOptional("latitude", address.Latitude);
                writer.WriteOptional("longitude", address.Longitude);
            }

            writer.WriteEndObject();
        }

        public void WriteCustomFields(IReadOnlyList<CustomFieldValue> fields)
        {
            writer.WriteStartArray("customFields");
            foreach (var field in fields)
            {
                writer.WriteStartObject();
                writer.WriteNumber("typeId", field.TypeId);
                writer.WriteString("name", field.Name);
                writer.WriteString("value", field.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        /// <summary>The entries of one application; without its GUID the list is empty, but always there.</summary>
        public void WriteExternalData(IReadOnlyList<ExternalEntry> entries, Guid? application)
        {
            writer.WriteStartArray("externalData");
            foreach (var entry in entries)
            {
                if (entry.Application != application && application != EveryApplication)
                {
                    continue;
                }

                writer.WriteStartObject();
                if (application == EveryApplication)
                {
                    writer.WriteString("applicationGuid", entry.Application);
                }

                writer.WriteString("key", entry.Key);
                writer.WriteString("value", entry.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }
}
