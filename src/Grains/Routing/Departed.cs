using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>
/// Records that were seen, and that the vendor does not show when it is asked for more about them. What was seen is then all that
/// there is to know: an opt-out, for one, must not be lost with the contact that said it.
/// </summary>
internal static class Departed
{
    /// <summary>What was seen of records that the answer does not show, as it was seen, and the end of those that are gone.</summary>
    /// <param name="seen">What was seen at first.</param>
    /// <param name="asked">The records that the vendor was asked for.</param>
    /// <param name="answer">What it showed. A record that it shows as merged into another is not gone.</param>
    /// <param name="now">Now (UTC).</param>
    internal static IEnumerable<Observation> LastSeenOf(
        IEnumerable<Observation> seen, IEnumerable<RecordRef> asked, ImmutableArray<Observation> answer, DateTimeOffset now)
    {
        var missing = asked.Except(answer.Select(record => record.Record)).Except(answer.SelectMany(record => record.Absorbed)).ToHashSet();
        var last = seen.Where(observation => missing.Contains(observation.Record)).ToList();
        return
        [
            .. last.Select(observation => observation with { CanRefine = false }),
            // Only where a read by id shows more than was seen does it also tell what is gone; lists may lag behind what they list.
            .. last.Where(observation => observation.CanRefine).GroupBy(observation => observation.Record).Select(record => End([.. record], now)),
        ];
    }

    /// <summary>The end of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="system">Its system.</param>
    /// <param name="lastSeen">
    /// The modified time of what was last seen of it (UTC): dated no later, a record that was only not to be found for a moment stands
    /// when it is seen again.
    /// </param>
    /// <param name="now">Now (UTC).</param>
    internal static Observation End(RecordRef record, SystemKind system, DateTimeOffset lastSeen, DateTimeOffset now) => new()
    {
        Record = record,
        System = system,
        ModifiedAt = lastSeen,
        ReadAt = now,
        State = RecordState.Archived,
    };

    private static Observation End(ImmutableArray<Observation> seen, DateTimeOffset now) =>
        End(seen[0].Record, seen[0].System, seen.Max(observation => observation.ModifiedAt), now);
}
