using Hearth.Contracts.Status;

namespace Hearth.Contracts.Lanes;

/// <summary>How a lane is doing.</summary>
/// <param name="Counters">What it has written.</param>
/// <param name="Stopped">Why it does not run, or null.</param>
/// <param name="LastActivityAt">When it last wrote (UTC).</param>
/// <param name="Failures">Failures by class.</param>
[GenerateSerializer, Immutable, Alias("hearth.lane-progress")]
public sealed record LaneProgress(
    [property: Id(0)] SyncCounters Counters,
    [property: Id(1)] string? Stopped,
    [property: Id(2)] DateTimeOffset? LastActivityAt,
    [property: Id(3)] IReadOnlyDictionary<string, long> Failures);
