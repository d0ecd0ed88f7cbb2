using System.Collections.Immutable;

namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>
/// How far a poll for modified records has come. HubSpot shows only 10,000 results of a search, by one sort key, and records
/// that are modified while a poll pages shift every later offset; so a poll never pages by offset. It moves the lower bound of
/// the modified time to the last record's, skips what it has seen at that bound, and where a whole page shares one time it
/// goes through that time by record id. Passes overlap, because search shows changes late; so that a burst is not read again
/// by every pass of the overlap, a pass that has filled a page ends where the overlap begins. Pure; the instants are
/// milliseconds since 1970 (UTC).
/// </summary>
internal sealed record PollCursor
{
    /// <summary>The layout that <see cref="Version"/> must name.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The layout of the stored text.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Records modified at or after this time are still to be read.</summary>
    public long From { get; init; }

    /// <summary>The records at <see cref="From"/> that have been read already.</summary>
    public ImmutableArray<long> Seen { get; init; } = [];

    /// <summary>The one modified time that is gone through by id, or null.</summary>
    public long? TiedAt { get; init; }

    /// <summary>In a tie, the last id that was read.</summary>
    public long TiedAfter { get; init; }

    /// <summary>When the present pass began, or null between passes.</summary>
    public long? StartedAt { get; init; }

    /// <summary>True when the last pass ended before the newest changes, which the next one reads.</summary>
    public bool IsBehind { get; init; }

    /// <summary>True until the first pass over everything is done.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>The cursor with a pass under way.</summary>
    public PollCursor Begin(long now) => StartedAt is null ? this with { StartedAt = now } : this;

    /// <summary>True when a row was read before.</summary>
    public bool HasSeen(PollRow row) => TiedAt is null && row.ModifiedAt == From && Seen.Contains(row.Id);

    /// <summary>Where to go on after a page.</summary>
    /// <param name="rows">The page's rows in the order of the search, those already seen included.</param>
    /// <param name="pageMax">The page's size; fewer rows mean that there are no more.</param>
    /// <param name="overlap">How far the next pass reaches back before the start of this one, in milliseconds.</param>
    /// <returns>The next cursor, with <see cref="StartedAt"/> null when the pass is done.</returns>
    public PollCursor After(IReadOnlyList<PollRow> rows, int pageMax, long overlap)
    {
        if (rows.Count < pageMax)
        {
            return TiedAt is { } tied ? this with { From = tied + 1, Seen = [], TiedAt = null, TiedAfter = 0 } : End(overlap, isBehind: false);
        }

        if (TiedAt is not null)
        {
            return this with { TiedAfter = rows[^1].Id };
        }

        var last = rows[^1].ModifiedAt;
        if (StartedAt is { } started && last >= started - overlap)
        {
            return End(overlap, isBehind: true);
        }

        return rows[0].ModifiedAt == last
            ? this with { From = last, Seen = [], TiedAt = last, TiedAfter = 0 }
            : this with { From = last, Seen = [.. rows.Where(row => row.ModifiedAt == last).Select(row => row.Id)] };
    }

    /// <summary>Every change before this time has been read, given that a search shows changes only after a lag.</summary>
    public long ReadThrough(long startedAt, long lag) =>
        StartedAt is null && !IsBehind ? startedAt - lag : Math.Min(TiedAt ?? From, startedAt - lag);

    private PollCursor End(long overlap, bool isBehind) =>
        new() { From = Math.Max(0, (StartedAt ?? From) - overlap), IsFirst = false, IsBehind = isBehind };
}
