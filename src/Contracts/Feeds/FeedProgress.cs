using Hearth.Contracts.Status;

namespace Hearth.Contracts.Feeds;

/// <summary>How far a feed is, with what the account adds up.</summary>
/// <param name="Status">What operators see.</param>
/// <param name="Counters">What its observations came to.</param>
/// <param name="ReachedEnd">True once the feed has reached its end for the first time.</param>
/// <param name="FirstRecordsRead">How many records it brought before that end.</param>
/// <param name="Expected">The vendor's own count at the start, where it tells.</param>
/// <param name="LastActivityAt">When it last brought something new (UTC).</param>
/// <param name="VisibilityLag">How long a change may stay invisible to the feed.</param>
/// <param name="Failures">Failures by class.</param>
[GenerateSerializer, Immutable, Alias("hearth.feed-progress")]
public sealed record FeedProgress(
    [property: Id(0)] FeedStatus Status,
    [property: Id(1)] SyncCounters Counters,
    [property: Id(2)] bool ReachedEnd,
    [property: Id(3)] long FirstRecordsRead,
    [property: Id(4)] long? Expected,
    [property: Id(5)] DateTimeOffset? LastActivityAt,
    [property: Id(6)] TimeSpan VisibilityLag,
    [property: Id(7)] IReadOnlyDictionary<string, long> Failures);
