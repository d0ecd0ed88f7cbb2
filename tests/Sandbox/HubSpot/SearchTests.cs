using Microsoft.Extensions.Time.Testing;

namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class SearchTests
{
    private const string Search = "/crm/objects/2026-03/contacts/search";

    [Fact]
    public async Task A_change_is_found_only_after_the_index_has_caught_up()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        await using var portal = await RunningPortal.StartAsync(options => options with { SearchLag = TimeSpan.FromSeconds(2) }, time);
        var id = await portal.CreateContactAsync("a@example.com");
        (await TotalAsync(portal, "email", "EQ", "a@example.com")).Should().Be(0);
        time.Advance(TimeSpan.FromSeconds(2));
        (await TotalAsync(portal, "email", "EQ", "a@example.com")).Should().Be(1);
        await portal.CallAsync("PATCH", $"/crm/v3/objects/contacts/{id}", """{"properties":{"email":"b@example.com"}}""");
        (await TotalAsync(portal, "email", "EQ", "a@example.com")).Should().Be(1, "the index still holds the old value");
        time.Advance(TimeSpan.FromSeconds(2));
        (await TotalAsync(portal, "email", "EQ", "b@example.com")).Should().Be(1);
    }

    [Theory]
    [InlineData("firstname", "EQ", "ANN", 1)]
    [InlineData("firstname", "NEQ", "Ann", 1)]
    [InlineData("firstname", "CONTAINS_TOKEN", "an*", 1)]
    [InlineData("lastname", "NOT_HAS_PROPERTY", null, 1)]
    [InlineData("lastname", "HAS_PROPERTY", null, 1)]
    [InlineData("createdate", "GTE", "2020-01-01T00:00:00Z", 2)]
    [InlineData("createdate", "LT", "1577836800000", 0)]
    [InlineData("lastmodifieddate", "GTE", "1577836800000", 2)]
    public async Task An_operator_finds_what_it_says(string property, string operation, string? value, int total)
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["firstname"] = "Ann", ["lastname"] = "Lee" });
        portal.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["firstname"] = "Bob" });
        (await TotalAsync(portal, property, operation, value)).Should().Be(total);
    }

    [Theory]
    [InlineData("""{"limit":201}""")]
    [InlineData("""{"after":"9991","limit":10}""")]
    [InlineData("""{"sorts":["a","b"]}""")]
    [InlineData("""{"filterGroups":[{},{},{},{},{},{}]}""")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"nonsense","operator":"EQ","value":"x"}]}]}""")]
    public async Task A_search_beyond_the_limits_is_refused(string body)
    {
        await using var portal = await RunningPortal.StartAsync();
        (await portal.CallAsync("POST", Search, body)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Pages_follow_each_other_in_the_order_asked_for_and_hide_the_archived()
    {
        await using var portal = await RunningPortal.StartAsync();
        for (var number = 0; number < 12; number++)
        {
            portal.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["firstname"] = $"n{number:00}" });
        }

        portal.Portal.DeleteAsPerson("contacts", portal.Portal.Records("contacts")[0].Id);
        var first = await portal.CallAsync("POST", Search, """{"limit":10,"sorts":[{"propertyName":"firstname","direction":"DESCENDING"}],"properties":["firstname"]}""");
        first.Json!["total"]!.GetValue<int>().Should().Be(11);
        first.Json["results"]![0]!["properties"]!["firstname"]!.GetValue<string>().Should().Be("n11");
        var second = await portal.CallAsync("POST", Search, """{"limit":10,"after":"10","sorts":[{"propertyName":"firstname","direction":"DESCENDING"}]}""");
        second.Json!["results"]!.AsArray().Should().HaveCount(1);
        second.Json["paging"].Should().BeNull();
    }

    private static async Task<int> TotalAsync(RunningPortal portal, string property, string operation, string? value)
    {
        var condition = value is null ? string.Empty : $",\"value\":\"{value}\"";
        var found = await portal.CallAsync(
            "POST", Search, $$$"""{"filterGroups":[{"filters":[{"propertyName":"{{{property}}}","operator":"{{{operation}}}"{{{condition}}}}]}]}""");
        found.Status.Should().Be(200, found.Text);
        return found.Json!["total"]!.GetValue<int>();
    }
}
