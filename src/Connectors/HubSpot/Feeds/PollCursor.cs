using System.Collections.Immutable;

namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>
/// How far a poll for modified records has come. HubSpot shows only 10,000 results of a search, by one sort key, and records
/// that are modified while a poll pages shift every later offset; so a poll never pages by offset. It moves the lower bound of
/// the modified time to the last record's, skips what it has seen at that bound, and where a whole page shares one time it
/// goes through that time by record id. Passes overlap, because search shows changes late; so that a burst is not read again
/// by every pass of the overlap, a pass that has filled a page ends where the overlap begins. Pure; the instants are
/// milliseconds since 1970 (UTC).
/// <para>
/// Our own writes in bulk are not read back: where a full page says that the next <see cref="BulkWindow"/> holds many records,
/// those whose write stamp lies in it, or close to it, are left out. That hides an edit by somebody else of a record that we
/// wrote too, in the same window or after the edit and before a poll had read it, if the edit's webhook was lost as well. The
/// daily sweep, which reads everything, repairs that, and so does any later poll of the record. Where fewer records were
/// modified, and before <see cref="OwnSince"/>, every record is read.
/// </para>
/// </summary>
internal sealed record PollCursor
{
    /// <summary>The layout that <see cref="Version"/> must name.</summary>
    public const int CurrentVersion = 2;

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

    /// <summary>The window from <see cref="From"/> on in which our own writes are left out, or null where everything is read.</summary>
    public BulkWindow? Window { get; init; }

    /// <summary>When the present pass began, or null between passes.</summary>
    public long? StartedAt { get; init; }

    /// <summary>
    /// When the first pass began, or null before it. Writes that are older may be of a Hearth whose database is gone, and are
    /// never left out.
    /// </summary>
    public long? OwnSince { get; init; }

    /// <summary>True when the last pass ended before the newest changes, which the next one reads.</summary>
    public bool IsBehind { get; init; }

    /// <summary>True until the first pass over everything is done.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>The cursor with a pass under way.</summary>
    public PollCursor Begin(long now) => StartedAt is null ? this with { StartedAt = now, OwnSince = OwnSince ?? now } : this;

    /// <summary>True when a row was read before.</summary>
    public bool HasSeen(PollRow row) => TiedAt is null && row.ModifiedAt == From && Seen.Contains(row.Id);

    /// <summary>Where to go on after a page.</summary>
    /// <param name="page">The answer to the search that <see cref="PollQuery.Next"/> makes.</param>
    /// <param name="overlap">How far the next pass reaches back before the start of this one, in milliseconds.</param>
    /// <returns>The next cursor, with <see cref="StartedAt"/> null when the pass is done.</returns>
    public PollCursor After(PollPage page, long overlap)
    {
        if (!page.IsFull)
        {
            return (TiedAt ?? Window?.End) is { } through ? Past(through, overlap) : End(overlap, isBehind: false);
        }

        if (TiedAt is not null)
        {
            return this with { TiedAfter = page.Last.Id };
        }

        return Window is null && Leap(page, overlap) is { } leap ? leap : Advance(page);
    }

    /// <summary>Every change before this time has been read, given that a search shows changes only after a lag.</summary>
    public long ReadThrough(long startedAt, long lag) =>
        StartedAt is null && !IsBehind ? startedAt - lag : Math.Min(TiedAt ?? From, startedAt - lag);

    /// <summary>What a full page of everybody's records allows instead of the next page, or null.</summary>
    private PollCursor? Leap(PollPage page, long overlap)
    {
        var (last, limit) = (page.Last.ModifiedAt, OverlapFrom(overlap) - 1);
        if (last > limit)
        {
            return End(overlap, isBehind: true);
        }

        return last - BulkWindow.StampMargin >= OwnSince && BulkWindow.Following(page, limit) is { } window
            ? StandAt(page) with { Window = window }
            : null;
    }

    private PollCursor Advance(PollPage page) => page.First.ModifiedAt == page.Last.ModifiedAt
        ? this with { From = page.Last.ModifiedAt, Seen = [], TiedAt = page.Last.ModifiedAt, TiedAfter = 0 }
        : StandAt(page);

    private PollCursor StandAt(PollPage page) => this with
    {
        From = page.Last.ModifiedAt,
        Seen = [.. page.Rows.Where(row => row.ModifiedAt == page.Last.ModifiedAt).Select(row => row.Id)],
    };

    /// <summary>Goes on behind a time that is read, and with its end out of the window.</summary>
    private PollCursor Past(long through, long overlap)
    {
        var next = this with { From = through + 1, Seen = [], TiedAt = null, TiedAfter = 0 };
        if (Window is not { } window || through < window.End)
        {
            return next;
        }

        // The page of the overlap that would end the pass shows nothing that the next pass does not show again.
        return window.GoesOn ? End(overlap, isBehind: true) : next with { Window = null };
    }

    private PollCursor End(long overlap, bool isBehind) =>
        new() { From = OverlapFrom(overlap), OwnSince = OwnSince, IsFirst = false, IsBehind = isBehind };

    private long OverlapFrom(long overlap) => Math.Max(0, (StartedAt ?? From) - overlap);
}
