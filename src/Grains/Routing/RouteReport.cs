using System.Collections.Immutable;
using Hearth.Contracts.Status;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>What came of delivering observations.</summary>
/// <param name="Counters">What was decided, in numbers.</param>
/// <param name="BroughtSomething">True when anything was accepted, linked or left waiting.</param>
/// <param name="NotDelivered">
/// Records that must be delivered again: their entity failed, or the vendor could not be asked for what was missing.
/// </param>
/// <param name="Waiting">Children that went to the waiting room, because their parents are not known.</param>
public sealed record RouteReport(
    SyncCounters Counters, bool BroughtSomething, ImmutableArray<RecordRef> NotDelivered, ImmutableArray<RecordRef> Waiting)
{
    /// <summary>Nothing was delivered.</summary>
    public static RouteReport Nothing { get; } = new(SyncCounters.None, BroughtSomething: false, [], []);

    /// <summary>Adds another report.</summary>
    public RouteReport Add(RouteReport other) =>
        new(
            Counters + other.Counters,
            BroughtSomething || other.BroughtSomething,
            NotDelivered.AddRange(other.NotDelivered),
            Waiting.AddRange(other.Waiting));
}
