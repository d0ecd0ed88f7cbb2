namespace Hearth.Storage.Work;

/// <summary>How much waits in one lane of one set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Items">How many items, taken ones included.</param>
/// <param name="OldestEnqueuedAt">When the oldest was added (UTC).</param>
/// <param name="WithError">How many of them failed at least once.</param>
/// <param name="Waiting">How many of them wait for something else to exist: they have a <see cref="WorkItem.WaitsFor"/>.</param>
public sealed record WorkDepth(WorkSet Set, string Lane, long Items, DateTimeOffset? OldestEnqueuedAt, long WithError, long Waiting);
