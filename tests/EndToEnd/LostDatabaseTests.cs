using Hearth.Testing;
using Hearth.Tests.EndToEnd.Processes;

namespace Hearth.Tests.EndToEnd;

public sealed class LostDatabaseTests
{
    private const int Seed = 47;
    private const int Households = 20;

    [Fact]
    public async Task A_new_database_on_the_same_vendors_recognizes_every_record_by_the_ids_in_it()
    {
        await using var world = await World.CreateAsync(Seed, Households);
        await using (var silo = await world.StartAsync())
        {
            await silo.SettleAsync();
            (await silo.Program.InterruptAsync()).Should().Be(0);
        }

        await world.Vendors.ResetCountersAsync();
        using var folder = new TemporaryFolder();
        var place = world.Place with { Folder = folder.Path, Database = await Database.CreateAsync(postgres: false) };
        await using var anew = await Node.StartAsync(place, world.Vendors);
        await anew.SettleAsync();

        foreach (var vendor in new[] { world.Vendors.HubSpot, world.Vendors.ServiceTitan })
        {
            (await vendor.CountersAsync()).CreatedRecords.Should().Be(0, "every record is there already");
        }

        await world.ShouldAgreeAsync(anew);
    }
}
