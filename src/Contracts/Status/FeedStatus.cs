namespace Hearth.Contracts.Status;

/// <summary>How far a feed has read.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Name">The feed.</param>
/// <param name="State"><c>reading</c>, <c>idle</c>, <c>waiting</c> (for a quota or a retry), <c>stopped</c>.</param>
/// <param name="CursorMovedAt">When the cursor last moved (UTC).</param>
/// <param name="ReadThrough">Every change visible before this instant has been read (UTC); null before the first end was reached.</param>
/// <param name="LagSeconds">The age of <paramref name="ReadThrough"/> in seconds.</param>
/// <param name="RecordsRead">How many records it has brought.</param>
/// <param name="LastError">The last failure, when it has not succeeded since.</param>
[GenerateSerializer, Immutable, Alias("hearth.feed-status")]
public sealed record FeedStatus(
    [property: Id(0)] string Connection,
    [property: Id(1)] string Name,
    [property: Id(2)] string State,
    [property: Id(3)] DateTimeOffset? CursorMovedAt,
    [property: Id(4)] DateTimeOffset? ReadThrough,
    [property: Id(5)] double? LagSeconds,
    [property: Id(6)] long RecordsRead,
    [property: Id(7)] string? LastError);
