namespace Hearth.Storage.Work;

/// <summary>A taken item: nobody else takes it before its lease ends.</summary>
/// <param name="Item">The item as it stands now.</param>
/// <param name="EnqueuedAt">When the key was first added since it was last completed (UTC).</param>
/// <param name="Attempts">How often it was taken before without being completed.</param>
/// <param name="LastError">What went wrong the last time, if anything.</param>
public sealed record TakenWork(WorkItem Item, DateTimeOffset EnqueuedAt, int Attempts, string? LastError);
