using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Feeds;

/// <summary>
/// Finds records that are gone without anybody having said so, after a sweep that listed everything without an error. Not being listed
/// proves nothing yet: the vendor is asked for each such record by its id, and only what it does not have then is gone. Where that would
/// be more than a company deletes, the vendor is doubted and nothing is told: a permission taken away looks just like it.
/// </summary>
public sealed class AbsenceCheck(IGrainFactory grains, IRecordPresence presence, ObservationRouter router, TimeProvider time)
{
    /// <summary>So many records may be gone from one turn of a sweep to the next, however few there are.</summary>
    public const int GoneAlwaysMax = 20;

    private const int GonePercentMax = 5;
    private const int AskedAtOnce = 100;
    private const int RecordsPerRead = 5_000;
    private const int Percent = 100;
    private const string Live = "live";

    /// <summary>Whether records of a type can be asked for by their own ids. A contact method is asked for by its customer's.</summary>
    internal static bool Covers(string type) => type != RecordType.CustomerContact;

    /// <summary>Tells the entities of records that were not listed and are gone. May be repeated.</summary>
    internal async Task<AbsenceReport> RunAsync(
        AccountId account, IConnector connector, string type, SeenRecords seen, CancellationToken cancellationToken)
    {
        var (standing, unlisted) = await CompareAsync(account, connector.Connection, type, seen, cancellationToken);
        var goneMax = Math.Max(GoneAlwaysMax, standing * GonePercentMax / Percent);
        var missing = 0;
        var gone = new List<RecordRef>();
        var news = new List<Observation>();
        foreach (var some in unlisted.Chunk(AskedAtOnce))
        {
            var last = await LastSeenAsync(account, some);
            // Whoever told of the end of the others did so before.
            gone.AddRange(some.Select(one => one.Record).Where(record => !last.ContainsKey(record)));
            var answer = await connector.ReadRecordsAsync(type, [.. last.Keys.Select(record => record.Id)], cancellationToken);
            if (answer is not Outcome<ImmutableArray<Observation>>.Success { Value: var read })
            {
                return new AbsenceReport.Unfinished(((Outcome<ImmutableArray<Observation>>.Failure)answer).Reason);
            }

            var ended = last.Keys.Except(read.Select(record => record.Record)).Except(read.SelectMany(record => record.Absorbed)).ToList();
            missing += ended.Count;
            if (missing > goneMax)
            {
                return new AbsenceReport.Doubted(missing, standing);
            }

            news.AddRange(read);
            news.AddRange(ended.Select(record => Departed.End(record, connector.System, last[record], time.GetUtcNow())));
            gone.AddRange(ended.Concat(read.Where(record => record.State is not RecordState.Live).Select(record => record.Record)));
        }

        var manner = new RouteManner(OutboxPriority.Backfill, Again: false);
        var report = await router.RouteAsync(account, connector.Connection, [.. news], manner, cancellationToken);
        if (!report.Unread.IsEmpty || !report.NotDelivered.IsEmpty)
        {
            return new AbsenceReport.Unfinished(new VendorFailure(FailureClass.Retry, null, "Not everything that is gone could be told."));
        }

        await MarkAsync(account, gone, isAbsent: true, cancellationToken);
        return new AbsenceReport.Told(missing);
    }

    /// <summary>How many records stood, and which of them were not listed. Those that have come back are noted.</summary>
    private async Task<(long Standing, List<KnownRecord> Unlisted)> CompareAsync(
        AccountId account, ConnectionId connection, string type, SeenRecords seen, CancellationToken cancellationToken)
    {
        var standing = 0L;
        var unlisted = new List<KnownRecord>();
        string? after = null;
        while (await presence.ReadAsync(account, connection, type, after, RecordsPerRead, cancellationToken) is { Count: > 0 } some)
        {
            after = some[^1].Record.Id;
            standing += some.Count(one => !one.IsAbsent);
            unlisted.AddRange(some.Where(one => !one.IsAbsent && !seen.Contains(one.Record)));
            await MarkAsync(account, [.. some.Where(one => one.IsAbsent && seen.Contains(one.Record)).Select(one => one.Record)], isAbsent: false, cancellationToken);
        }

        return (standing, unlisted);
    }

    /// <summary>When each record that stands for its entity was last changed (UTC), as far as the entity has seen.</summary>
    private async Task<Dictionary<RecordRef, DateTimeOffset>> LastSeenAsync(AccountId account, IEnumerable<KnownRecord> records)
    {
        var asked = records.ToLookup(one => one.Entity, one => one.Record);
        var views = await Task.WhenAll(asked.Select(async one => (Records: one, View: await grains.GetEntity(account, one.Key).GetViewAsync())));
        return views
            .SelectMany(one => (one.View?.Records ?? []).Select(link => (Record: RecordRef.Parse(link.Record), link.State, link.ModifiedAt)).Where(link =>
                link.State == Live && one.Records.Contains(link.Record)))
            .ToDictionary(link => link.Record, link => link.ModifiedAt);
    }

    private Task MarkAsync(AccountId account, IReadOnlyCollection<RecordRef> records, bool isAbsent, CancellationToken cancellationToken) =>
        Task.WhenAll(records.Chunk(IdentityLimits.BatchMax).Select(some => presence.MarkAsync(account, some, isAbsent, cancellationToken)));
}
