using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Hearth.Connectors.Canonical;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Setup;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Connectors.Quotas;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>Reads pages of polls and sweeps. Each page is one call.</summary>
internal sealed class FeedReader(
    ConnectionId connection, HubSpotConnection options, HubSpotClient client, Portal portal, TimeProvider time, ILogger logger)
{
    private readonly long _lag = (long)options.SearchLag.TotalMilliseconds;
    private readonly long _overlap = (long)(options.SearchLag + HubSpotLimits.ClockMargin).TotalMilliseconds;

    /// <summary>Reads the next page of a feed or sweep.</summary>
    public async Task<Outcome<FeedPage>> ReadAsync(string feed, string? cursor, CancellationToken cancellationToken)
    {
        var (mapping, isSweep) = FeedNames.Find(feed);
        return await portal.MappingForAsync(mapping, cancellationToken) switch
        {
            Outcome<MappingContext>.Failure failure => new Outcome<FeedPage>.Failure(failure.Reason),
            Outcome<MappingContext>.Success { Value: var context } => isSweep
                ? await SweepAsync(mapping, context, Parse(feed, cursor, CursorJson.Default.SweepCursor), cancellationToken)
                : await PollAsync(mapping, context, PollFrom(feed, cursor), cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<Outcome<FeedPage>> PollAsync(
        RecordMapping mapping, MappingContext context, PollCursor stored, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var cursor = stored.Begin(now.ToUnixTimeMilliseconds());
        var priority = cursor.IsFirst ? CallPriority.Backfill : CallPriority.Ordinary;
        var result = await client.SearchAsync(mapping.Objects, PollQuery.Next(cursor, mapping, context), priority, cancellationToken);
        return result.ToOutcome(page =>
        {
            var records = page.Results.ConvertAll(record => AsIndexed(mapping, record));
            var rows = records.ConvertAll(record => new PollRow(record.UpdatedAt.ToUnixTimeMilliseconds(), IdOf(record)));
            var fresh = records.Where((_, place) => !cursor.HasSeen(rows[place]));
            var next = cursor.After(new PollPage(rows, page.Total, HubSpotLimits.SearchPage), _overlap);
            var readThrough = next.ReadThrough(cursor.StartedAt ?? 0, _lag);
            return new FeedPage(
                Observe(mapping, fresh, context, now),
                CursorJson.Write(next, CursorJson.Default.PollCursor),
                next.StartedAt is not null,
                DateTimeOffset.FromUnixTimeMilliseconds(readThrough));
        });
    }

    private async Task<Outcome<FeedPage>> SweepAsync(
        RecordMapping mapping, MappingContext context, SweepCursor? stored, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var startedAt = stored?.StartedAt ?? now.ToUnixTimeMilliseconds();
        var after = stored?.StartedAt is null ? null : stored.After;
        var result = await client.ListAsync(mapping.Objects, after, mapping.RequestedProperties, CallPriority.Backfill, cancellationToken);
        return result.ToOutcome(page =>
        {
            var next = page.Paging?.Next?.After;
            var cursor = next is null ? new SweepCursor() : new SweepCursor(next, startedAt);
            return new FeedPage(
                Observe(mapping, page.Results, context, now),
                CursorJson.Write(cursor, CursorJson.Default.SweepCursor),
                next is not null,
                DateTimeOffset.FromUnixTimeMilliseconds(next is null ? startedAt : 0));
        });
    }

    private ImmutableArray<Observation> Observe(
        RecordMapping mapping, IEnumerable<ObjectRecord> records, MappingContext context, DateTimeOffset now)
    {
        var reader = new Reader(connection, options.AppId.ToString(), now);
        return [.. records.Select(record => RecordReading.Observe(mapping, record, context, reader)).OfType<Observation>()];
    }

    private PollCursor PollFrom(string feed, string? text)
    {
        var cursor = Parse(feed, text, CursorJson.Default.PollCursor);
        return cursor is { Version: PollCursor.CurrentVersion } ? cursor : new PollCursor();
    }

    // Starting again is safe, because repeating an observation changes nothing; stopping would need an operator.
    private T? Parse<T>(string feed, string? text, JsonTypeInfo<T> type)
        where T : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var cursor = CursorJson.Read(text, type);
        if (cursor is null)
        {
            logger.CursorUnreadable(connection.Value, feed);
        }

        return cursor;
    }

    private static long IdOf(ObjectRecord record) => long.TryParse(record.Id, out var id) ? id : 0;

    // The index lags behind the record: its values belong to the modified time that it shows among them.
    private static ObjectRecord AsIndexed(RecordMapping mapping, ObjectRecord record)
    {
        var indexed = Canonicalize.Instant(record.Properties.GetValueOrDefault(mapping.ModifiedProperty)).Value;
        return indexed.IsEmpty ? record : record with { UpdatedAt = DateTimeOffset.Parse(indexed.Text) };
    }
}
