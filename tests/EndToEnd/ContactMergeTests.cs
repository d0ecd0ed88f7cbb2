using System.Text.Json;
using Hearth.Testing;

namespace Hearth.Tests.EndToEnd;

public sealed class ContactMergeTests
{
    private const int Seed = 53;
    private const int Households = 20;
    private const string NewName = "Loop Maker";

    [Fact]
    public async Task Two_merged_contacts_go_on_as_one_and_nothing_is_written_for_ever()
    {
        await using var world = await World.CreateAsync(Seed, Households);
        await using var silo = await world.StartAsync();
        await silo.SettleAsync();
        var pair = (await world.Vendors.HubSpot.RecordsAsync("contacts"))
            .Select(contact => (Id: contact.GetProperty("id").GetString()!, Customer: Property(contact, "st_customer_id"), Type: Property(contact, "hearth_household_type")))
            .Where(contact => contact.Customer is not null && contact.Type == "residential")
            .DistinctBy(contact => contact.Customer)
            .Take(2)
            .ToList();

        await world.Vendors.HubSpot.ControlAsync(
            HttpMethod.Post, "ui/contacts/merge", new { primaryObjectId = pair[0].Id, objectIdToMerge = pair[1].Id });
        await silo.SettleAsync();
        await world.Vendors.ServiceTitan.ControlAsync(
            HttpMethod.Patch, $"ui/customers/{pair[0].Customer!.Split(':')[1]}", new { name = NewName });
        var settled = await silo.SettleAsync();

        var survivor = (await world.Vendors.HubSpot.RecordsAsync("contacts"))
            .Should().ContainSingle(contact => Property(contact, "hearth_household_name") == NewName).Subject;
        Property(survivor, "lastname").Should().Be("Maker");
        var written = (await world.Vendors.HubSpot.CountersAsync()).PropertyWrites;
        var later = DateTimeOffset.MinValue;
        await Eventually.TrueAsync(
            async () => (later = (await silo.StatusAsync())?.SettledThrough ?? later) > settled.SettledThrough!.Value.AddSeconds(5),
            "five seconds pass at rest");
        (await world.Vendors.HubSpot.CountersAsync()).PropertyWrites.Should().Be(written, "nobody has edited anything since");
    }

    private static string? Property(JsonElement contact, string name) =>
        contact.GetProperty("properties").TryGetProperty(name, out var value) ? value.GetString() : null;
}
