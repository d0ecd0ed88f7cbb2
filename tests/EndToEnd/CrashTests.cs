using Hearth.Tests.EndToEnd.Processes;

namespace Hearth.Tests.EndToEnd;

public sealed class CrashTests
{
    private const int Households = 40;
    private const int KillsWhileStarting = 2;
    private const int KillsWhileWorking = 2;
    private const int CallsWhileStartingMin = 5;
    private const int CallsWhileStartingMax = 60;
    private const int CallsWhileWorkingMin = 10;
    private const int CallsWhileWorkingMax = 80;
    private const double DeedsPerSecond = 25;

    [Theory]
    [InlineData(43, false)]
    [InlineData(44, true)]
    public async Task Two_systems_agree_and_nothing_is_created_twice_after_kills_at_random_points(int seed, bool postgres)
    {
        await using var world = await World.CreateAsync(seed, Households, postgres);
        // The points are counted in calls, which the vendors see, so that the same seed kills at about the same work.
        var random = new Random(seed);
        for (var kill = 0; kill < KillsWhileStarting; kill++)
        {
            await StartAndKillAsync(world, random.Next(CallsWhileStartingMin, CallsWhileStartingMax), seed);
        }

        await world.Vendors.TrafficOnAsync(DeedsPerSecond);
        for (var kill = 0; kill < KillsWhileWorking; kill++)
        {
            await StartAndKillAsync(world, random.Next(CallsWhileWorkingMin, CallsWhileWorkingMax), seed);
        }

        await using var silo = await world.StartAsync();
        await world.Vendors.TrafficOffAsync();
        await silo.SettleAsync();
        await world.ShouldAgreeAsync(silo);
    }

    private static async Task StartAndKillAsync(World world, int calls, int seed)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}: kill after {calls} calls.");
        var before = await world.CallsAsync();
        await using var silo = Node.Launch(world.Place, world.Vendors);
        await silo.Program.ReadyAsync(async () => await world.CallsAsync() >= before + calls, $"{calls} more calls", TimeSpan.FromSeconds(60));
        await silo.Program.KillAsync();
    }
}
