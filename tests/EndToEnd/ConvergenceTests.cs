using Hearth.Tests.EndToEnd.Agreement;

namespace Hearth.Tests.EndToEnd;

public sealed class ConvergenceTests
{
    private const int Seed = 41;
    private const int Households = 60;
    private const int Deeds = 150;
    private const int SameFieldDeeds = 15;

    [Fact]
    public async Task Two_systems_agree_after_people_worked_on_both_and_a_second_run_writes_nothing()
    {
        await using var world = await World.CreateAsync(Seed, Households);
        await using (var silo = await world.StartAsync())
        {
            await silo.SettleAsync();
            await world.ShouldAgreeAsync(silo);
            await world.ShouldWriteNothingInVainAsync();

            await world.Vendors.ResetCountersAsync();
            await world.Vendors.BurstAsync(Deeds);
            await world.Vendors.BurstAsync(SameFieldDeeds, "BothEditEmail");
            await silo.SettleAsync();

            await world.ShouldAgreeAsync(silo);
            (await WriteExplanation.FindUnexplainedAsync(world.Vendors)).Should().BeEmpty();
            await world.ShouldWriteNothingInVainAsync();
            (await silo.Program.InterruptAsync()).Should().Be(0);
        }

        await world.Vendors.ResetCountersAsync();
        await using var again = await world.StartAsync();
        await again.SettleAsync();
        await world.ShouldAgreeAsync(again);
        foreach (var vendor in new[] { world.Vendors.HubSpot, world.Vendors.ServiceTitan })
        {
            var counters = await vendor.CountersAsync();
            counters.Writes.Should().BeEmpty("nothing was edited since");
            counters.CreatedRecords.Should().Be(0);
        }
    }
}
