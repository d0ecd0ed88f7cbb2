namespace Hearth.Contracts.Status;

/// <summary>How much waits in a lane.</summary>
/// <param name="Set"><c>inbox</c>, <c>outbox</c>, <c>waiting-room</c>, <c>dead-letters</c>, or <c>unions</c>: households that are being merged or split, or are to be.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Depth">How many items.</param>
/// <param name="OldestSeconds">The age of the oldest, in seconds.</param>
/// <param name="WithError">How many have failed at least once.</param>
/// <param name="Stopped">Why the lane does not run, or null.</param>
/// <param name="Waiting">How many only wait for another record to exist: a deal for its household's contact, a child for its parent.</param>
[GenerateSerializer, Immutable, Alias("hearth.lane-status")]
public sealed record LaneStatus(
    [property: Id(0)] string Set,
    [property: Id(1)] string Lane,
    [property: Id(2)] long Depth,
    [property: Id(3)] double? OldestSeconds,
    [property: Id(4)] long WithError,
    [property: Id(5)] string? Stopped,
    [property: Id(6)] long Waiting);
