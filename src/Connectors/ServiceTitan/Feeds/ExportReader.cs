using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Hearth.Connectors.Quotas;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Records;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.ServiceTitan.Feeds;

/// <summary>
/// Reads the export feeds page by page. They repeat rows and bring inactive ones too, which is wanted. They show none of our ids, so a sweep
/// asks the lists for those too: it is what finds records that lost them.
/// </summary>
internal sealed class ExportReader(
    ServiceTitanClient client, RowMapper mapper, RecordReader records, TimeSpan lag, string connection, TimeProvider time, ILogger logger)
{
    public async Task<ApiAnswer<FeedPage>> ReadAsync(string feed, string? cursor, CancellationToken cancellationToken)
    {
        var from = cursor is null ? null : FeedCursor.Parse(cursor);
        if (cursor is not null && from is null)
        {
            logger.CursorUnreadable(connection, feed);
        }

        var type = FeedCatalog.TypeOf(feed);
        var sweeps = FeedCatalog.IsSweep(feed);
        var priority = sweeps || from is not { CaughtUp: true } ? CallPriority.Backfill : CallPriority.Ordinary;
        var readAt = time.GetUtcNow();
        var answer = await PageAsync(type, from?.From, sweeps, priority, readAt, cancellationToken);
        if (answer is not ApiAnswer<Batch>.Ok { Value: var batch })
        {
            return new ApiAnswer<FeedPage>.Failed(((ApiAnswer<Batch>.Failed)answer).Failure);
        }

        if (sweeps && records.ShowsOurIds(type))
        {
            var identified = await WithOurIdsAsync(type, batch.Observations, cancellationToken);
            if (identified is not ApiAnswer<ImmutableArray<Observation>>.Ok { Value: var observations })
            {
                return new ApiAnswer<FeedPage>.Failed(((ApiAnswer<ImmutableArray<Observation>>.Failed)identified).Failure);
            }

            batch = batch with { Observations = observations };
        }

        var next = new FeedCursor(batch.ContinueFrom, CaughtUp: !batch.HasMore || from is { CaughtUp: true });
        // In the middle of a feed nothing is certain: its order by time is only usual.
        var readThrough = batch.HasMore ? DateTimeOffset.MinValue : readAt - lag;
        return new ApiAnswer<FeedPage>.Ok(new FeedPage(batch.Observations, next.ToText(), batch.HasMore, readThrough));
    }

    /// <summary>The records as the export shows them, with the ids that the lists show.</summary>
    private async Task<ApiAnswer<ImmutableArray<Observation>>> WithOurIdsAsync(
        string type, ImmutableArray<Observation> exported, CancellationToken cancellationToken)
    {
        var ids = exported.Where(record => record.State is RecordState.Live).Select(record => record.Record.Id).Distinct().ToList();
        var answer = await records.ReadAsync(type, ids, CallPriority.Backfill, cancellationToken);
        if (answer is not ApiAnswer<ImmutableArray<Observation>>.Ok { Value: var listed })
        {
            return answer;
        }

        var stored = listed.DistinctBy(record => record.Record).ToDictionary(record => record.Record, record => record.Stored);
        return new ApiAnswer<ImmutableArray<Observation>>.Ok(
            [.. exported.Select(record => record with { Stored = stored.GetValueOrDefault(record.Record) ?? record.Stored })]);
    }

    private Task<ApiAnswer<Batch>> PageAsync(
        string type, string? from, bool sweeps, CallPriority priority, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var paths = client.Paths;
        ApiRequest Request(string path) => ApiRequest.Get($"export.{type}", Query(path, type, from, sweeps), priority);
        return type switch
        {
            RecordType.Customer => ReadAsync(
                Request(paths.ExportCustomers), WireJson.Default.CustomerExport, rows => Ready(mapper.Customers(rows, readAt)), cancellationToken),
            RecordType.CustomerContact => ReadAsync(
                Request(paths.ExportCustomerContacts), WireJson.Default.ContactExport, rows => Ready(mapper.Contacts(rows, readAt)), cancellationToken),
            RecordType.Location => ReadAsync(
                Request(paths.ExportLocations), WireJson.Default.LocationExport, rows => Ready(mapper.Locations(rows, readAt)), cancellationToken),
            RecordType.Job => ReadAsync(
                Request(paths.ExportJobs), WireJson.Default.JobExport, rows => mapper.JobsAsync(rows, readAt, showsOurIds: false, cancellationToken), cancellationToken),
            RecordType.Appointment => ReadAsync(
                Request(paths.ExportAppointments), WireJson.Default.AppointmentExport, rows => Ready(mapper.Appointments(rows, readAt)), cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<ApiAnswer<Batch>> ReadAsync<T>(
        ApiRequest request,
        JsonTypeInfo<ExportPage<T>> type,
        Func<IReadOnlyList<T>, Task<ApiAnswer<ImmutableArray<Observation>>>> map,
        CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync(request, type, cancellationToken);
        if (answer is not ApiAnswer<ExportPage<T>>.Ok { Value: var page })
        {
            return new ApiAnswer<Batch>.Failed(((ApiAnswer<ExportPage<T>>.Failed)answer).Failure);
        }

        return await map(page.Data) switch
        {
            ApiAnswer<ImmutableArray<Observation>>.Ok mapped => new ApiAnswer<Batch>.Ok(new Batch(mapped.Value, page.ContinueFrom, page.HasMore)),
            ApiAnswer<ImmutableArray<Observation>>.Failed failed => new ApiAnswer<Batch>.Failed(failed.Failure),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A sweep wants order and completeness; a feed wants the newest early and bears repetitions.</summary>
    private static string Query(string path, string type, string? from, bool sweeps) => ServiceTitanPaths.WithQuery(
        path,
        ("active", type == RecordType.Appointment ? "Any" : null),
        ("from", from),
        ("includeRecentChanges", sweeps ? null : "true"));

    private static Task<ApiAnswer<ImmutableArray<Observation>>> Ready(ImmutableArray<Observation> observations) =>
        Task.FromResult<ApiAnswer<ImmutableArray<Observation>>>(new ApiAnswer<ImmutableArray<Observation>>.Ok(observations));

    private sealed record Batch(ImmutableArray<Observation> Observations, string ContinueFrom, bool HasMore);
}
