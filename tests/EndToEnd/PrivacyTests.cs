using System.Text;
using System.Text.Json;
using Hearth.Grains.Documents;
using Hearth.Testing;
using Hearth.Tests.EndToEnd.Vendors;
using Microsoft.Data.Sqlite;

namespace Hearth.Tests.EndToEnd;

public sealed class PrivacyTests
{
    private const int Seed = 61;
    private const int Households = 12;

    [Fact]
    public async Task A_person_whom_HubSpot_forgets_is_in_no_table_any_more_and_does_not_come_back()
    {
        await using var world = await World.CreateAsync(Seed, Households);
        string[] secrets;
        await using (var silo = await world.StartAsync())
        {
            await silo.SettleAsync();
            var contacts = await world.Vendors.HubSpot.RecordsAsync("contacts");
            var person = contacts.First(contact => Property(contact, "st_customer_id") is { Length: > 0 }
                && Property(contact, "hearth_household_type") == "residential" && Property(contact, "email") is { Length: > 0 });
            // What somebody else of the family shows as well stays theirs: only the email and the name are the person's own for certain.
            secrets = [Property(person, "email")!, Property(person, "hearth_household_name")!];
            (await RowsWithAsync(world, secrets)).Should().NotBeEmpty("the dump sees what is there");

            await world.Vendors.HubSpot.PostAsync(
                "crm/v3/objects/contacts/gdpr-delete", EmulatedVendors.HubSpotToken, new { objectId = person.GetProperty("id").GetString() });
            await Eventually.TrueAsync(async () => (await RowsWithAsync(world, secrets)).Count == 0, "Hearth has forgotten the person");
            await world.Vendors.ServiceTitan.ControlAsync(
                HttpMethod.Patch, $"ui/customers/{Property(person, "st_customer_id")!.Split(':')[1]}", new { doNotMail = true });
            await silo.SettleAsync();

            (await world.Vendors.HubSpot.RecordsAsync("contacts")).Select(contact => Property(contact, "email")).Should().NotContain(Property(person, "email"));
        }

        (await RowsWithAsync(world, secrets)).Should().BeEmpty();
    }

    /// <summary>Every row of every table of Hearth's database that shows one of the texts, the documents unpacked.</summary>
    private static async Task<List<string>> RowsWithAsync(World world, string[] texts)
    {
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(world.Place.Folder, "*.db", SearchOption.AllDirectories).Where(file => !file.Contains("sandbox", StringComparison.Ordinal)))
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();
            foreach (var table in await RowsAsync(connection, "select name from sqlite_master where type = 'table'"))
            {
                found.AddRange((await RowsAsync(connection, $"select * from \"{table}\""))
                    .Where(row => texts.Any(text => row.Contains(text, StringComparison.OrdinalIgnoreCase))).Select(row => $"{table}: {row}"));
            }
        }

        return found;
    }

    // The tables' names come from the database itself.
#pragma warning disable CA2100
    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        }

        return rows;
    }
#pragma warning restore CA2100

    private static string Text(object value)
    {
        if (value is not byte[] bytes)
        {
            return value.ToString() ?? "";
        }

        try
        {
            return Encoding.UTF8.GetString(DocumentSerializer.ToJson(BinaryData.FromBytes(bytes)).Span);
        }
        catch (InvalidDataException)
        {
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static string? Property(JsonElement contact, string name) =>
        contact.GetProperty("properties").TryGetProperty(name, out var value) ? value.GetString() : null;
}
