using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Setup;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Connectors.Quotas;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>Reads records by id with the history of every mapped property, and so with certain times.</summary>
internal sealed class RecordReader(
    ConnectionId connection, HubSpotConnection options, HubSpotClient client, Portal portal, TimeProvider time)
{
    /// <summary>
    /// Reads records. Those that do not exist or are not ours are absent; one that was merged comes under its new id, once.
    /// </summary>
    public async Task<Outcome<ImmutableArray<Observation>>> ReadAsync(
        RecordMapping mapping, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var mapped = await portal.MappingForAsync(mapping, cancellationToken);
        if (mapped is Outcome<MappingContext>.Failure { Reason: var unmapped })
        {
            return new Outcome<ImmutableArray<Observation>>.Failure(unmapped);
        }

        var context = ((Outcome<MappingContext>.Success)mapped).Value;
        var records = new Dictionary<string, ObjectRecord>();
        foreach (var chunk in ids.Distinct().Chunk(HubSpotLimits.BatchRecordsWithHistory))
        {
            var batch = new ReadBatch([.. chunk.Select(id => new ReadInput(id))], mapping.RequestedProperties, mapping.FieldProperties);
            var result = await client.ReadAsync(mapping.Objects, batch, cancellationToken);
            switch (result)
            {
                case CallResult<ObjectBatch>.Answered { Value.Results: var found }:
                    found.ForEach(record => records[record.Id] = record);
                    break;
                case CallResult<ObjectBatch>.Failed { Failure.Status: HubSpotFailures.NotFound, Error.Category: HubSpotFailures.ObjectNotFound }:
                    break;
                case CallResult<ObjectBatch>.Failed { Failure: var failure }:
                    return new Outcome<ImmutableArray<Observation>>.Failure(failure);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        var reader = new Reader(connection, options.AppId.ToString(), time.GetUtcNow());
        return new Outcome<ImmutableArray<Observation>>.Success(
            [.. records.Values.Select(record => RecordReading.Observe(mapping, record, context, reader)).OfType<Observation>()]);
    }

    /// <summary>How many records of ours there are.</summary>
    public async Task<Outcome<long?>> CountAsync(RecordMapping mapping, CancellationToken cancellationToken)
    {
        if (await portal.MappingForAsync(mapping, cancellationToken) is Outcome<MappingContext>.Failure { Reason: var unmapped })
        {
            return new Outcome<long?>.Failure(unmapped);
        }

        var result = await client.SearchAsync(mapping.Objects, PollQuery.Count(mapping, portal.Known), CallPriority.Backfill, cancellationToken);
        return result.ToOutcome(page => (long?)page.Total);
    }
}
