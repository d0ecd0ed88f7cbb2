using Hearth.Tests.EndToEnd.Vendors;

namespace Hearth.Tests.EndToEnd;

public sealed class SetupTests
{
    private const int Seed = 47;
    private const int Households = 10;
    private const string Property = "st_scheduled_start";

    [Fact]
    public async Task A_property_of_the_wrong_type_stops_its_own_lane_and_no_other()
    {
        await using var world = await World.CreateAsync(Seed, Households);
        await world.Vendors.HubSpot.PostAsync(
            "crm/v3/properties/deals",
            EmulatedVendors.HubSpotToken,
            new { name = Property, label = "Start", type = "string", fieldType = "text", groupName = "dealinformation" });

        await using var silo = await world.StartAsync();
        var status = await silo.UntilAsync(
            status => status.Lanes.Any(lane => lane is { Set: "outbox", Stopped: not null })
                && status.Lanes.Where(lane => lane.Lane.EndsWith("/contact", StringComparison.Ordinal)).Sum(lane => lane.Depth) == 0
                && status.Counters.Written > 0,
            "the deal lane is stopped and the contact lane has written");

        status.Lanes.Where(lane => lane.Stopped is not null).Select(lane => lane.Lane).Should().AllSatisfy(lane => lane.Should().EndWith("/deal"));
        status.Lanes.First(lane => lane.Stopped is not null).Stopped.Should().Contain(Property);
        status.Connections.SelectMany(connection => connection.Problems).Should().Contain(problem => problem.Contains(Property, StringComparison.Ordinal));
        status.Settled.Should().BeFalse("jobs wait for their deals");
        (await world.Vendors.HubSpot.RecordsAsync("deals")).Should().BeEmpty();
        (await world.Vendors.HubSpot.CountersAsync()).Writes.Should().Contain(tally => tally.Property == "hearth_household_id");
    }
}
