using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.People;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors.Tests;

/// <summary>Both vendors and the people, without Hearth.</summary>
internal sealed class VendorRun
{
    private static readonly ImmutableHashSet<FaultKind> AllFaults = [.. Enum.GetValues<FaultKind>()];

    public VendorRun(int seed, IReadOnlySet<FaultKind>? without = null)
    {
        World = new World(seed, Story);
        Faults = Faults.Drawn(seed, without ?? new HashSet<FaultKind>());
        ServiceTitan = new ModelServiceTitan(World, Faults, new ConnectionId("st"));
        HubSpot = new ModelHubSpot(World, Faults, new ConnectionId("hs"));
        Town = new Town(World, ServiceTitan, HubSpot);
    }

    public Story Story { get; } = new(isKept: true);

    public World World { get; }

    public Faults Faults { get; }

    public ModelServiceTitan ServiceTitan { get; }

    public ModelHubSpot HubSpot { get; }

    public Town Town { get; }

    /// <summary>A run in which nothing goes wrong.</summary>
    public static VendorRun Calm(int seed) => new(seed, AllFaults);

    /// <summary>A run in which only this goes wrong.</summary>
    public static VendorRun With(int seed, params FaultKind[] kinds) => new(seed, AllFaults.Except(kinds));

    /// <summary>Lets everything happen.</summary>
    public void Drain()
    {
        while (World.Next())
        {
            World.Steps.Should().BeLessThan(1_000_000, "a run ends");
        }
    }

    /// <summary>Does something in the process, and lets everything happen until it is done.</summary>
    public T Do<T>(Func<Task<T>> work)
    {
        T? result = default;
        var isDone = false;
        var task = World.Machine.Start(async () =>
        {
            result = await work();
            isDone = true;
        });
        while (!isDone && task.Exception is null && World.Next())
        {
        }

        task.Exception.Should().BeNull();
        isDone.Should().BeTrue("it is answered");
        return result!;
    }

    /// <summary>Waits in virtual time.</summary>
    public Task PauseAsync(TimeSpan pause)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        World.After(pause, done.SetResult);
        return done.Task;
    }

    /// <summary>Reads a feed again and again, until a while after the given time.</summary>
    public async Task FollowAsync(IConnector vendor, string feed, TimeSpan until, Action<Observation> see)
    {
        string? cursor = null;
        while (World.Age < until)
        {
            var hasMore = false;
            if (await vendor.ReadFeedAsync(feed, cursor, CancellationToken.None) is Outcome<FeedPage>.Success { Value: var page })
            {
                foreach (var observation in page.Observations)
                {
                    see(observation);
                }

                (cursor, hasMore) = (page.Cursor, page.HasMore);
            }

            await PauseAsync(hasMore ? TimeSpan.Zero : TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Everything that both vendors hold, in words.</summary>
    public ImmutableArray<string> EndState() =>
    [
        .. ServiceTitan.Records.Concat(HubSpot.Records).Select(record =>
            $"{record.Record} {record.State} {string.Join("; ", record.Fields.Select(field => $"{field.Key}={field.Value}"))}"),
    ];
}
