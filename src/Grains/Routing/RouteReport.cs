using System.Collections.Immutable;
using Hearth.Contracts.Status;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>What came of delivering observations.</summary>
/// <param name="Counters">What was decided, in numbers.</param>
/// <param name="BroughtSomething">True when anything was accepted, linked or left waiting.</param>
/// <param name="NotDelivered">Records that could not be delivered because the vendor could not be asked for evidence.</param>
public sealed record RouteReport(SyncCounters Counters, bool BroughtSomething, ImmutableArray<RecordRef> NotDelivered)
{
    /// <summary>Nothing was delivered.</summary>
    public static RouteReport Nothing { get; } = new(SyncCounters.None, BroughtSomething: false, []);

    /// <summary>Adds another report.</summary>
    public RouteReport Add(RouteReport other) =>
        new(Counters + other.Counters, BroughtSomething || other.BroughtSomething, NotDelivered.AddRange(other.NotDelivered));
}
