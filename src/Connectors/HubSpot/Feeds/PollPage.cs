namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>What a poll needs to know of one answer.</summary>
/// <param name="Rows">The rows in the order of the search, those already seen included.</param>
/// <param name="Total">How many records match the search, those on the page included.</param>
/// <param name="Max">The page's size; fewer rows mean that there are no more.</param>
internal sealed record PollPage(IReadOnlyList<PollRow> Rows, long Total, int Max)
{
    /// <summary>True when there may be more.</summary>
    public bool IsFull => Rows.Count >= Max;

    /// <summary>The first row; there is one on a full page.</summary>
    public PollRow First => Rows[0];

    /// <summary>The last row; there is one on a full page.</summary>
    public PollRow Last => Rows[^1];
}
