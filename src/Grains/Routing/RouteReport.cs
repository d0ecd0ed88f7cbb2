using System.Collections.Immutable;
using Hearth.Contracts.Status;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>What came of delivering observations.</summary>
/// <param name="Counters">What was decided, in numbers.</param>
/// <param name="BroughtSomething">True when anything was accepted, linked or left waiting.</param>
/// <param name="NotDelivered">Records whose entity failed: they must be delivered again.</param>
/// <param name="Unread">Records about which the vendor could not be asked for what was missing: they must be delivered again.</param>
/// <param name="Waiting">Children that went to the waiting room, because their parents are not known.</param>
public sealed record RouteReport(
    SyncCounters Counters,
    bool BroughtSomething,
    ImmutableArray<Undelivered> NotDelivered,
    ImmutableArray<RecordRef> Unread,
    ImmutableArray<RecordRef> Waiting)
{
    /// <summary>Nothing was delivered.</summary>
    public static RouteReport Nothing { get; } = new(SyncCounters.None, BroughtSomething: false, [], [], []);

    /// <summary>Every record that must be delivered again, for whatever reason.</summary>
    public IEnumerable<RecordRef> Missing => NotDelivered.Select(undelivered => undelivered.Record).Concat(Unread);

    /// <summary>Adds another report.</summary>
    public RouteReport Add(RouteReport other) =>
        new(
            Counters + other.Counters,
            BroughtSomething || other.BroughtSomething,
            NotDelivered.AddRange(other.NotDelivered),
            Unread.AddRange(other.Unread),
            Waiting.AddRange(other.Waiting));
}
