namespace Hearth.Tests.EndToEnd;

public sealed class FaultTests
{
    private const int Seed = 42;
    private const int Households = 40;
    private const int Deeds = 100;
    private const int SameFieldDeeds = 10;
    private const double DeedsPerSecond = 20;

    private static readonly object[] CallsFail =
    [
        // Each costs the whole portal the rest of its window, as it should.
        new { kind = "TooManyRequests", next = 1 },
        new { kind = "ServerError", probability = 0.05 },
        new { kind = "AppliedThenServerError", probability = 0.05 },
        new { kind = "AppliedThenDropped", probability = 0.02 },
        new { kind = "Latency", probability = 0.2, minimumMilliseconds = 20, maximumMilliseconds = 200 },
    ];

    private static readonly object[] WebhooksFail =
    [
        new { kind = "WebhookDropped", probability = 0.2 },
        new { kind = "WebhookDuplicated", probability = 0.3 },
        new { kind = "WebhookReordered", probability = 0.3 },
        new { kind = "WebhookDelayed", probability = 0.2, minimumMilliseconds = 50, maximumMilliseconds = 1_000 },
    ];

    [Fact]
    public async Task Two_systems_agree_after_calls_and_webhooks_failed_from_the_first_synchronization_on()
    {
        await using var world = await World.CreateAsync(Seed, Households);
        await using var silo = await world.StartAsync();
        await silo.UntilAsync(status => status.Connections.All(connection => connection.State == "ready"), "both connections are prepared");
        object[] everything = [.. CallsFail, .. WebhooksFail];
        await world.Vendors.HubSpot.FaultsAsync(everything);
        await world.Vendors.ServiceTitan.FaultsAsync(everything);
        await silo.UntilAsync(status => status.FirstSynchronization.Done, "every feed reaches its end");
        await world.Vendors.TrafficOnAsync(DeedsPerSecond);
        await world.EditsReachAsync(Deeds);
        await world.Vendors.TrafficOffAsync();
        await world.Vendors.BurstAsync(SameFieldDeeds, "BothEditEmail");
        await world.Vendors.NoFaultsAsync();

        await silo.SettleAsync();
        await world.ShouldAgreeAsync(silo);
    }
}
