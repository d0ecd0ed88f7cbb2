using Hearth.Storage;
using Hearth.Storage.Schema;
using Hearth.Testing;
using Hearth.Tests.Storage.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Hearth.Tests.Storage.Cluster;

/// <summary>Orleans' own ADO.NET membership, reminders and storage on our tables and queries.</summary>
public abstract class AdoNetClusterConformance(StorageFixture database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_silos_find_each_other_and_one_leaves_in_good_order()
    {
        var cluster = $"c{Guid.NewGuid():N}";
        using var first = await StartAsync(cluster);
        using var second = await StartAsync(cluster);
        await Eventually.TrueAsync(async () => await CountActiveAsync(first) == 2, "both silos are active");

        await second.StopAsync(Cancel);

        await Eventually.TrueAsync(async () => await CountActiveAsync(first) == 1, "one silo is active");
        await first.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_silo_that_comes_again_takes_the_place_of_the_one_before()
    {
        var cluster = $"c{Guid.NewGuid():N}";
        for (var round = 0; round < 2; round++)
        {
            using var silo = await StartAsync(cluster);
            (await CountActiveAsync(silo)).Should().Be(1);
            await silo.StopAsync(Cancel);
        }
    }

    [Fact]
    public async Task Old_members_are_cleaned_up_and_a_cluster_can_be_forgotten()
    {
        var cluster = $"c{Guid.NewGuid():N}";
        using (var gone = await StartAsync(cluster))
        {
            await gone.StopAsync(Cancel);
        }

        using var silo = await StartAsync(cluster);
        var table = silo.Services.GetRequiredService<IMembershipTable>();
        (await table.ReadAllAsync(Cancel)).Members.Should().HaveCount(2);

        await table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Cancel);

        (await table.ReadAllAsync(Cancel)).Members.Should().ContainSingle().Which.Item1.Status.Should().Be(SiloStatus.Active);
        await silo.StopAsync(Cancel);
        await table.DeleteMembershipTableEntriesAsync(cluster, Cancel);
    }

    [Fact]
    public async Task Reminders_are_registered_changed_found_and_removed()
    {
        using var silo = await StartAsync($"c{Guid.NewGuid():N}");
        var table = silo.Services.GetRequiredService<IReminderTable>();
        var grain = GrainId.Create("feed", "evergreen/tenant");
        var start = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);
        var entry = new ReminderEntry { GrainId = grain, ReminderName = "poll", StartAt = start, Period = TimeSpan.FromMinutes(5) };

        var first = await table.UpsertRow(entry, Cancel);
        entry.Period = TimeSpan.FromDays(60);
        var second = await table.UpsertRow(entry, Cancel);

        second.Should().NotBe(first);
        var row = await table.ReadRow(grain, "poll", Cancel);
        (row!.StartAt, row.Period, row.ETag).Should().Be((start, TimeSpan.FromDays(60), second));
        (await table.ReadRows(grain, Cancel)).Reminders.Should().ContainSingle();
        var hash = grain.GetUniformHashCode();
        (await table.ReadRows(unchecked(hash - 1), hash, Cancel)).Reminders.Should().ContainSingle();
        (await table.ReadRows(hash, unchecked(hash - 1), Cancel)).Reminders.Should().BeEmpty();
        (await table.RemoveRow(grain, "poll", first!, Cancel)).Should().BeFalse();
        (await table.RemoveRow(grain, "poll", second!, Cancel)).Should().BeTrue();
        (await table.ReadRows(grain, Cancel)).Reminders.Should().BeEmpty();
        await silo.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_grain_gets_its_reminder()
    {
        using var silo = await StartAsync($"c{Guid.NewGuid():N}");
        var grain = silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IRemindedGrain>("a");

        await grain.StartAsync();

        await Eventually.TrueAsync(async () => await grain.CountAsync() > 0, "the reminder ticks", TimeSpan.FromSeconds(60));
        await grain.StopAsync();
        await silo.StopAsync(Cancel);
    }

    private static async Task<int> CountActiveAsync(IHost silo) =>
        (await silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Count;

    private async Task<IHost> StartAsync(string cluster)
    {
        _ = database.Get<IHearthSchema>();
        var adoNet = new OrleansAdoNet(database.Options);
        var ports = FreePorts.Next(2);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, cluster))
            .Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(100))
            .ConfigureEndpoints("127.0.0.1", ports[0], ports[1])
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (adoNet.Invariant, adoNet.ConnectionString))
            .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (adoNet.Invariant, adoNet.ConnectionString)));
        var host = builder.Build();
        await host.StartAsync(Cancel);
        return host;
    }
}
