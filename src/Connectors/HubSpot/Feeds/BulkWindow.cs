namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>
/// A short stretch of modified time, from where a poll stands, in which so many records were modified that our own writes are
/// left out of the reading. Pure; the instants are milliseconds since 1970 (UTC).
/// </summary>
/// <param name="End">Its last millisecond.</param>
/// <param name="GoesOn">True when as many records again are expected after it, too late for the present pass.</param>
internal sealed record BulkWindow(long End, bool GoesOn)
{
    /// <summary>The width of a window: the wider, the more edits by others could hide beside our writes.</summary>
    public const long WidthMax = 5_000;

    /// <summary>Fewer expected pages than this are read in full.</summary>
    public const int PagesMin = 4;

    /// <summary>
    /// How far the stamp of a write may lie from the modified time that HubSpot gives the record: a call takes its time, and
    /// clocks differ. A write that lies further is read like any other.
    /// </summary>
    public const long StampMargin = 2_000;

    /// <summary>The window after a full page, or null when less than a bulk is expected there.</summary>
    /// <param name="page">A full page with everybody's records.</param>
    /// <param name="limit">The last millisecond that a window may cover; not before the page's last row.</param>
    public static BulkWindow? Following(PollPage page, long limit)
    {
        var bulk = PagesMin * page.Max;
        var left = page.Total - page.Rows.Count;
        if (Math.Min(left, Expected(page, WidthMax)) < bulk)
        {
            return null;
        }

        var last = page.Last.ModifiedAt;
        var end = Math.Min(last + WidthMax, limit);
        return new BulkWindow(end, end == limit && left - Expected(page, end - last) >= bulk);
    }

    private static long Expected(PollPage page, long width) =>
        page.Rows.Count * width / Math.Max(1, page.Last.ModifiedAt - page.First.ModifiedAt);
}
