using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The embedded contacts of customers and locations, in the shapes that differ by where they are asked for.</summary>
internal static class ContactJson
{
    /// <summary>Customers' and locations' own contacts: no owner, no <c>active</c>.</summary>
    public static void Write(Utf8JsonWriter writer, Contact contact)
    {
        writer.WriteStartObject();
        WriteDetails(writer, contact);
        writer.WriteEndObject();
    }

    /// <summary>The tenant-wide list, with the owner's id.</summary>
    public static void WriteWithOwner(Utf8JsonWriter writer, Contact contact, string owner)
    {
        writer.WriteStartObject();
        WriteDetails(writer, contact);
        writer.WriteNumber(owner, contact.OwnerId);
        writer.WriteEndObject();
    }

    /// <summary>The export row, the only place where a deleted contact is seen.</summary>
    public static void WriteExport(Utf8JsonWriter writer, Contact contact, string owner)
    {
        writer.WriteStartObject();
        WriteDetails(writer, contact);
        writer.WriteNumber(owner, contact.OwnerId);
        writer.WriteBoolean("active", contact.Active);
        writer.WriteEndObject();
    }

    /// <summary>What a created customer or location carries: the bare contact.</summary>
    public static void WriteBare(Utf8JsonWriter writer, Contact contact)
    {
        writer.WriteStartObject();
        WriteCore(writer, contact);
        writer.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter writer, Contact contact)
    {
        WriteCore(writer, contact);
        writer.WriteTime("modifiedOn", contact.ModifiedOn);
        writer.WriteTime("createdOn", contact.CreatedOn);
        writer.WriteStartObject("phoneSettings");
        writer.WriteString("phoneNumber", contact.Type == ContactType.Email ? "" : string.Concat(contact.Value.Where(char.IsAsciiDigit)));
        writer.WriteBoolean("doNotText", contact.DoNotText);
        writer.WriteEndObject();
        if (contact.Preferences is not { } preferences)
        {
            writer.WriteNull("preferences");
            return;
        }

        writer.WriteStartObject("preferences");
        writer.WriteBoolean("jobRemindersEnabled", preferences.JobReminders);
        writer.WriteBoolean("marketingUpdatesEnabled", preferences.MarketingUpdates);
        writer.WriteBoolean("invoiceStatementNotification", preferences.InvoiceStatements);
        writer.WriteEndObject();
    }

    private static void WriteCore(Utf8JsonWriter writer, Contact contact)
    {
        writer.WriteNumber("id", contact.Id);
        writer.WriteString("type", contact.Type.ToString());
        writer.WriteString("value", contact.Value);
        writer.WriteString("memo", contact.Memo);
    }
}
