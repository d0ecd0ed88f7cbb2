using System.Runtime.InteropServices;
using CsCheck;
using Hearth.Connectors.HubSpot.Feeds;

namespace Hearth.Tests.Connectors.HubSpot;

/// <summary>One change of a contact.</summary>
/// <param name="At">When HubSpot made it.</param>
/// <param name="Id">The contact.</param>
/// <param name="WrittenAt">For a write of ours its stamp, otherwise null.</param>
/// <param name="Lag">How much later search shows it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Change(long At, long Id, long? WrittenAt, long Lag)
{
    public bool IsOwn => WrittenAt is not null;
}

/// <summary>What happens to contacts in the course of time, and how polls at a steady interval read it. Instants in milliseconds.</summary>
internal sealed class PollSchedule(IEnumerable<Change> changes)
{
    public const int Page = 4;
    public const long LagMax = 2_000;

    private const long Interval = 6_000;
    private const long Overlap = LagMax + 1_000;
    private const long PageTime = 10;

    private readonly List<Change> _changes = [.. changes.OrderBy(change => change.At)];

    /// <summary>Bursts of ours and of others, and single changes, on contacts that they share in part.</summary>
    public static Gen<PollSchedule> Any { get; } =
        Gen.Select(Burst(Gen.Bool, Gen.Int[1, 90], Gen.Long[0, 60]).Array[0, 4], Burst(Gen.Bool, Gen.Int[1, 3], Gen.Long[0, 3_000]).Array[0, 8])
            .Select((bursts, singles) => new PollSchedule(bursts.Concat(singles).SelectMany(changes => changes)));

    /// <summary>Everything that happens, in order.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Changes one after the other, each of another contact.</summary>
    public static Gen<Change[]> Burst(Gen<bool> isOwn, Gen<int> count, Gen<long> spacing) =>
        Gen.Select(
            Gen.Select(isOwn, count, spacing, Gen.Long[0, 40_000], Gen.Long[1, 60]),
            Gen.Long[0, LagMax].Array[1, 20],
            Gen.Long[0, BulkWindow.StampMargin].Array[1, 20])
        .Select((burst, lags, delays) => Enumerable.Range(0, burst.Item2).Select(number =>
        {
            var at = burst.Item4 + (number * burst.Item3);
            return new Change(at, burst.Item5 + number, burst.Item1 ? at - delays[number % delays.Length] : null, lags[number % lags.Length]);
        }).ToArray());

    /// <summary>Polls until everything has been shown and read.</summary>
    public PollRun Poll()
    {
        var run = new PollRun();
        var cursor = new PollCursor { OwnSince = -BulkWindow.StampMargin, IsFirst = false };
        var end = _changes.Select(change => change.At).DefaultIfEmpty(0).Max() + LagMax + Overlap;
        for (var now = Interval; now <= end + Interval || cursor.IsBehind; now += Interval)
        {
            run.Passes++;
            var callsMax = run.Calls + 20 + (4 * _changes.Count);
            for (cursor = cursor.Begin(now); cursor.StartedAt is not null; run.Calls++)
            {
                run.Calls.Should().BeLessThan(callsMax, "a pass must end");
                var page = SearchModel.Next(cursor, IndexAt(now + ((run.Calls % 100) * PageTime)), Page);
                run.Windows += cursor.Window is null ? 0 : 1;
                run.Read.UnionWith(page.Rows.Where(row => !cursor.HasSeen(row)));
                cursor = cursor.After(page, Overlap);
            }
        }

        return run;
    }

    /// <summary>The contacts as they are in the end.</summary>
    public IEnumerable<IndexedContact> Final() => IndexAt(long.MaxValue - LagMax);

    private IEnumerable<IndexedContact> IndexAt(long now) => _changes
        .GroupBy(change => change.Id)
        .Select(contact =>
        {
            var shown = contact.ToList().FindLastIndex(change => change.At + change.Lag <= now);
            return shown < 0
                ? (IndexedContact?)null
                : new IndexedContact(contact.Key, contact.ElementAt(shown).At, contact.Take(shown + 1).LastOrDefault(change => change.IsOwn).WrittenAt);
        })
        .OfType<IndexedContact>();
}

/// <summary>What the polls of a schedule came to.</summary>
internal sealed class PollRun
{
    public HashSet<PollRow> Read { get; } = [];

    public int Calls { get; set; }

    /// <summary>The calls that left our own writes out.</summary>
    public int Windows { get; set; }

    public int Passes { get; set; }
}
