using Hearth.Contracts.Status;

namespace Hearth.Grains.Feeds;

/// <summary>How far a feed has read: stored after everything on the page was.</summary>
[GenerateSerializer, Alias("hearth.feed-state")]
public sealed class FeedState
{
    /// <summary>Where to go on; null at the beginning.</summary>
    [Id(0)]
    public string? Cursor { get; set; }

    /// <summary>When the cursor last moved (UTC).</summary>
    [Id(1)]
    public DateTimeOffset? CursorMovedAt { get; set; }

    /// <summary>True once the end was reached for the first time.</summary>
    [Id(2)]
    public bool ReachedEnd { get; set; }

    /// <summary>How many records it has brought.</summary>
    [Id(3)]
    public long RecordsRead { get; set; }

    /// <summary>The vendor's own count at the start.</summary>
    [Id(4)]
    public long? Expected { get; set; }

    /// <summary>What its observations came to.</summary>
    [Id(5)]
    public SyncCounters Counters { get; set; } = SyncCounters.None;

    /// <summary>How many of its records came before the end was reached for the first time.</summary>
    [Id(6)]
    public long FirstRecordsRead { get; set; }

    /// <summary>When the feed was started for the first time (UTC). The first turn of a sweep is counted from then.</summary>
    [Id(7)]
    public DateTimeOffset? FirstStartedAt { get; set; }
}
