using System.Text.Json;
using Hearth.Testing;

namespace Hearth.Tests.EndToEnd;

public sealed class CreationRaceTests
{
    private const int Seed = 71;
    private const int Households = 5;
    private const int LongLagMilliseconds = 600_000;
    private const int ShortLagMilliseconds = 200;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_lead_whose_customer_the_office_has_made_and_no_export_shows_yet_is_one_household()
    {
        await using var world = await World.CreateAsync(Seed, Households);
        await using var silo = await world.StartAsync();
        await silo.SettleAsync();
        var duplicates = (await silo.CasesAsync("duplicate")).Count;
        await world.Vendors.ServiceTitan.ControlAsync(HttpMethod.Put, "options", new { exportLagMilliseconds = LongLagMilliseconds });

        var address = new { street = "418 Larkspur Ave", city = "Columbus", state = "OH", zip = "43215", country = "USA" };
        await world.Vendors.ServiceTitan.ControlAsync(HttpMethod.Post, "ui/customers", new
        {
            name = "Wexler, Orla",
            type = "Residential",
            address,
            locations = new[] { new { name = "Wexler, Orla", address } },
            contacts = new[] { new { type = "MobilePhone", value = "614.555.0142" } },
        });
        await world.Vendors.HubSpot.ControlAsync(HttpMethod.Post, "ui/contacts", new
        {
            properties = new
            {
                firstname = "Orla",
                lastname = "Wexler",
                mobilephone = "(614) 555-0142",
                email = "orla.wexler@example.com",
                address = address.street,
                address.city,
                address.state,
                address.zip,
                lifecyclestage = "lead",
            },
        });
        await Eventually.TrueAsync(
            async () => Property(await ContactAsync(world), "st_customer_id") is not null, "the contact is told which customer is its own", Deadline);
        await world.Vendors.ServiceTitan.ControlAsync(HttpMethod.Put, "options", new { exportLagMilliseconds = ShortLagMilliseconds });
        await silo.SettleAsync();

        var customers = (await world.Vendors.ServiceTitan.RecordsAsync("customers"))
            .Where(customer => customer.GetProperty("name").GetString()!.Contains("Wexler", StringComparison.Ordinal)).ToList();
        var office = customers.Should().ContainSingle().Subject.GetProperty("id").GetInt64();
        Property(await ContactAsync(world), "st_customer_id").Should().EndWith($":{office}");
        (await silo.CasesAsync("duplicate")).Should().HaveCount(duplicates);
    }

    private static async Task<JsonElement> ContactAsync(World world) =>
        (await world.Vendors.HubSpot.RecordsAsync("contacts")).Single(contact => Property(contact, "email") == "orla.wexler@example.com");

    private static string? Property(JsonElement contact, string name) =>
        contact.GetProperty("properties").TryGetProperty(name, out var value) ? value.GetString() : null;
}
