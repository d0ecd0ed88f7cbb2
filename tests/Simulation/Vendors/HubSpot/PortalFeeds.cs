using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.HubSpot.Feeds;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>Reads polls with the real cursor and the real queries, and sweeps through lists, in pages small enough to matter.</summary>
internal sealed class PortalFeeds(
    World world, VendorGateway gateway, Portal portal, PortalSearch search, PortalReading reading, HubSpotConnection options)
{
    private readonly int _pageMax = world.DrawFor($"{reading.Connection} pages").Of([2, 3, 5, 100]);
    private readonly long _lag = (long)options.SearchLag.TotalMilliseconds;
    private readonly long _overlap = (long)(options.SearchLag + HubSpotLimits.ClockMargin).TotalMilliseconds;

    /// <summary>Reads the next page of a feed or sweep.</summary>
    public Task<Outcome<FeedPage>> ReadAsync(string feed, string? cursor)
    {
        var (mapping, isSweep) = FeedNames.Find(feed);
        return isSweep
            ? SweepAsync(mapping, string.IsNullOrEmpty(cursor) ? null : CursorJson.Read(cursor, CursorJson.Default.SweepCursor))
            : PollAsync(mapping, PollFrom(cursor));
    }

    private Task<Outcome<FeedPage>> PollAsync(RecordMapping mapping, PollCursor stored)
    {
        var now = world.Now;
        var cursor = stored.Begin(now.ToUnixTimeMilliseconds());
        var request = PollQuery.Next(cursor, mapping, reading.Context) with { Limit = _pageMax };
        return gateway.CallAsync(writes: false, () => search.Run(mapping, request)).ThenAsync(page =>
        {
            var rows = page.Results.ConvertAll(record => new PollRow(record.UpdatedAt.ToUnixTimeMilliseconds(), long.Parse(record.Id)));
            var fresh = page.Results.Where((_, place) => !cursor.HasSeen(rows[place]));
            var next = cursor.After(new PollPage(rows, page.Total, _pageMax), _overlap);
            return new FeedPage(
                Observe(mapping, fresh, now),
                CursorJson.Write(next, CursorJson.Default.PollCursor),
                next.StartedAt is not null,
                DateTimeOffset.FromUnixTimeMilliseconds(next.ReadThrough(cursor.StartedAt ?? 0, _lag)));
        });
    }

    private Task<Outcome<FeedPage>> SweepAsync(RecordMapping mapping, SweepCursor? stored)
    {
        var now = world.Now;
        var startedAt = stored?.StartedAt ?? now.ToUnixTimeMilliseconds();
        var after = stored is { StartedAt: not null, After: { } mark } ? long.Parse(mark) : 0;
        return gateway.CallAsync(writes: false, () => List(mapping, after)).ThenAsync(page =>
        {
            var next = page.Count < _pageMax ? null : page[^1].Id;
            return new FeedPage(
                Observe(mapping, page, now),
                CursorJson.Write(next is null ? new SweepCursor() : new SweepCursor(next, startedAt), CursorJson.Default.SweepCursor),
                next is not null,
                DateTimeOffset.FromUnixTimeMilliseconds(next is null ? startedAt : 0));
        });
    }

    private List<ObjectRecord> List(RecordMapping mapping, long after) =>
    [
        .. portal.Live(mapping.Type).Where(record => record.Id > after).Take(_pageMax)
            .Select(record => reading.Show(record, record.State, mapping.RequestedProperties, withHistory: false)),
    ];

    private ImmutableArray<Observation> Observe(RecordMapping mapping, IEnumerable<ObjectRecord> records, DateTimeOffset readAt)
    {
        var reader = new Reader(reading.Connection, options.AppId.ToString(), readAt);
        return [.. records.Select(record => RecordReading.Observe(mapping, record, reading.Context, reader)).OfType<Observation>()];
    }

    private static PollCursor PollFrom(string? text) =>
        !string.IsNullOrEmpty(text) && CursorJson.Read(text, CursorJson.Default.PollCursor) is { Version: PollCursor.CurrentVersion } cursor
            ? cursor
            : new PollCursor();
}
