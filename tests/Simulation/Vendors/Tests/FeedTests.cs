using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.People;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors.Tests;

public sealed class FeedTests
{
    private const int Seeds = 150;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    [Fact]
    public void No_change_is_lost_to_the_feeds_however_they_lag()
    {
        var shown = 0;
        var lagged = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var run = VendorRun.With(
                seed, FaultKind.IndexLags, FaultKind.FeedRepeats, FaultKind.VendorSlow, FaultKind.TooManyCalls, FaultKind.VendorFailsBefore);
            var plan = Plan.Drawn(seed);
            var latest = Follow(run, plan);
            foreach (var record in run.ServiceTitan.Records.Concat(run.HubSpot.Records.Where(record => record.IsLive)))
            {
                var seen = latest.Should().ContainKey(record.Record, "seed {0}", seed).WhoseValue;
                seen.State.Should().Be(record.State, "{0}, seed {1}", record.Record, seed);
                if (record.IsLive)
                {
                    seen.Fields.ToDictionary(field => field.Field, field => field.Value)
                        .Should().BeEquivalentTo(record.Fields, "{0}, seed {1}", record.Record, seed);
                }

                shown++;
            }

            lagged += run.Faults.Met.ContainsKey(FaultKind.IndexLags) ? 1 : 0;
        }

        shown.Should().BeGreaterThan(Seeds);
        lagged.Should().BeGreaterThan(Seeds / 10, "otherwise this proves nothing");
    }

    [Fact]
    public void A_sweep_shows_everything_that_stands()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var run = VendorRun.Calm(seed);
            Plan.Drawn(seed).Begin(run.World, run.Town);
            run.Drain();
            foreach (var vendor in new IConnector[] { run.ServiceTitan, run.HubSpot })
            {
                foreach (var sweep in vendor.Sweeps)
                {
                    var seen = run.Do(() => SweepAsync(vendor, sweep.Name));
                    var records = (vendor == run.HubSpot ? run.HubSpot.Records : run.ServiceTitan.Records)
                        .Where(record => record.IsLive && record.Record.Type == sweep.RecordType);
                    records.Select(record => record.Record).Should().BeSubsetOf(seen, "seed {0}", seed);
                }
            }
        }
    }

    private static Dictionary<RecordRef, Observation> Follow(VendorRun run, Plan plan)
    {
        var latest = new Dictionary<RecordRef, Observation>();
        plan.Begin(run.World, run.Town);
        foreach (var vendor in new IConnector[] { run.ServiceTitan, run.HubSpot })
        {
            foreach (var feed in vendor.Feeds.Where(feed => feed.RecordType != RecordType.Deal))
            {
                _ = run.World.Machine.Start(() => run.FollowAsync(vendor, feed.Name, plan.End + Rest, seen =>
                {
                    if (!latest.TryGetValue(seen.Record, out var known) || seen.ModifiedAt >= known.ModifiedAt)
                    {
                        latest[seen.Record] = seen;
                    }
                }));
            }
        }

        run.Drain();
        return latest;
    }

    private static async Task<HashSet<RecordRef>> SweepAsync(IConnector vendor, string sweep)
    {
        var seen = new HashSet<RecordRef>();
        string? cursor = null;
        while (true)
        {
            var page = ((Outcome<FeedPage>.Success)await vendor.ReadFeedAsync(sweep, cursor, CancellationToken.None)).Value;
            seen.UnionWith(page.Observations.Select(observation => observation.Record));
            if (!page.HasMore)
            {
                return seen;
            }

            cursor = page.Cursor;
        }
    }
}
