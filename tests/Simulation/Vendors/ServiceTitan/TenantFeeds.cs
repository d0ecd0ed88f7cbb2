using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Connectors.ServiceTitan;
using Hearth.Connectors.ServiceTitan.Feeds;
using Hearth.Domain.Changes;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>The exports, in pages small enough to matter. They lag, and show rows again.</summary>
internal sealed class TenantFeeds(
    World world, Faults faults, VendorGateway gateway, Tenant tenant, TenantReading reading, ServiceTitanConnection options)
{
    private readonly Draw _draw = world.DrawFor($"{reading.Connection} exports");
    private readonly int _pageMax = world.DrawFor($"{reading.Connection} pages").Of([2, 3, 5, 100]);

    /// <summary>Reads the next page of a feed or sweep.</summary>
    public Task<Outcome<FeedPage>> ReadAsync(string feed, string? cursor)
    {
        var from = cursor is null ? null : FeedCursor.Parse(cursor);
        var type = FeedCatalog.TypeOf(feed);
        var readAt = world.Now;
        return gateway.CallAsync(writes: false, () => Page(type, from?.From)).ThenAsync(page => new FeedPage(
            [.. page.Rows.Select(row => reading.Observe(row, showsExternalData: false, readAt)).OfType<Observation>()],
            new FeedCursor(page.ContinueFrom, CaughtUp: !page.HasMore || from is { CaughtUp: true }).ToText(),
            page.HasMore,
            page.HasMore ? DateTimeOffset.MinValue : readAt - options.ExportLag));
    }

    private ExportPage Page(string type, string? from)
    {
        var after = Position.Parse(from);
        // Each record has one place: that of its latest change that shows.
        var visible = tenant.Feed.Where(entry => entry.Record.Ref.Type == type && entry.VisibleAt <= world.Now).ToList();
        var latest = visible.Where(entry => entry.Record.IndexedAt(world.Now) is { })
            .GroupBy(entry => entry.Record.Id)
            .Select(entries => entries.MaxBy(entry => new Position(entry.VisibleAt.Ticks, entry.Sequence)))
            .OrderBy(entry => new Position(entry.VisibleAt.Ticks, entry.Sequence))
            .ToList();
        var news = latest.FindAll(entry => new Position(entry.VisibleAt.Ticks, entry.Sequence) > after);
        var page = news.Take(_pageMax).ToList();
        var next = page.Count == 0 ? after : new Position(page[^1].VisibleAt.Ticks, page[^1].Sequence);
        var rows = page.Select(entry => entry.Record);
        if (latest.Count > 0 && faults.Strikes(FaultKind.FeedRepeats))
        {
            rows = rows.Prepend(_draw.Of(latest).Record).Append(_draw.Of(latest).Record);
        }

        return new ExportPage([.. rows.Select(record => record.IndexedAt(world.Now)!)], next.ToString(), news.Count > page.Count);
    }

    private sealed record ExportPage(ImmutableArray<TenantRow> Rows, string ContinueFrom, bool HasMore);
}
