using Hearth.Tests.EndToEnd.Processes;

namespace Hearth.Tests.EndToEnd;

public sealed class ClusterTests
{
    private const int Seed = 45;
    private const int Households = 40;
    private const int DeedsBefore = 60;
    private const double DeedsPerSecond = 20;
    private const string FastProbes = "--Hearth:Cluster:ProbeTimeout=00:00:01";
    private static readonly TimeSpan RecoveryDeadline = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan AgreementDeadline = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Two_silos_and_an_api_agree_with_the_vendors_and_outlive_the_death_of_a_silo()
    {
        await using var world = await World.CreateAsync(Seed, Households, postgres: true);
        var here = world.Place;
        await using var first = await Node.StartAsync(NodePlace.On(here.Folder, here.Database), world.Vendors, "silo", FastProbes);
        await using var second = await Node.StartAsync(NodePlace.On(here.Folder, here.Database), world.Vendors, "silo", FastProbes);
        await using var api = await Node.StartAsync(here, world.Vendors, "api");
        await world.Vendors.BurstAsync(DeedsBefore);
        await api.SettleAsync();
        await world.ShouldAgreeAsync(api);

        await world.Vendors.TrafficOnAsync(DeedsPerSecond);
        await world.EditsReachAsync(DeedsBefore);
        await first.Program.KillAsync();
        await api.UntilAsync(_ => true, "the status answers after a silo died", RecoveryDeadline);
        await world.Vendors.TrafficOffAsync();
        await api.SettleAsync(AgreementDeadline);
        await world.ShouldAgreeAsync(api);
    }
}
