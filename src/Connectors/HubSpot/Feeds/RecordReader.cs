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
    /// Reads records. Those that do not exist or are not ours are absent; one that was merged comes under its new id, once; one in the
    /// recycle bin comes as archived, with what it held last.
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
        var read = await ReadWithBinAsync(mapping, [.. ids.Distinct()], cancellationToken);
        var reader = new Reader(connection, options.AppId.ToString(), time.GetUtcNow());
        return read switch
        {
            Outcome<IReadOnlyCollection<ObjectRecord>>.Success { Value: var records } => new Outcome<ImmutableArray<Observation>>.Success(
                [.. records.Select(record => RecordReading.Observe(mapping, record, context, reader)).OfType<Observation>()]),
            Outcome<IReadOnlyCollection<ObjectRecord>>.Failure { Reason: var failure } => new Outcome<ImmutableArray<Observation>>.Failure(failure),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>
    /// A record that does not stand is looked for in the recycle bin: what people did last before they archived it counts, and only
    /// there is it to be seen.
    /// </summary>
    private async Task<Outcome<IReadOnlyCollection<ObjectRecord>>> ReadWithBinAsync(
        RecordMapping mapping, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var records = new Dictionary<string, ObjectRecord>();
        if (await ReadIntoAsync(records, mapping, ids, archived: false, cancellationToken) is { } failure)
        {
            return new Outcome<IReadOnlyCollection<ObjectRecord>>.Failure(failure);
        }

        var shown = records.Values.SelectMany(record => RecordReading.AbsorbedIds(record).Append(record.Id)).ToHashSet();
        return await ReadIntoAsync(records, mapping, [.. ids.Where(id => !shown.Contains(id))], archived: true, cancellationToken) is { } other
            ? new Outcome<IReadOnlyCollection<ObjectRecord>>.Failure(other)
            : new Outcome<IReadOnlyCollection<ObjectRecord>>.Success(records.Values);
    }

    private async Task<VendorFailure?> ReadIntoAsync(
        Dictionary<string, ObjectRecord> records, RecordMapping mapping, IReadOnlyList<string> ids, bool archived, CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Chunk(HubSpotLimits.BatchRecordsWithHistory))
        {
            var batch = new ReadBatch([.. chunk.Select(id => new ReadInput(id))], mapping.RequestedProperties, mapping.FieldProperties);
            var result = await client.ReadAsync(mapping.Objects, batch, archived, cancellationToken);
            switch (result)
            {
                case CallResult<ObjectBatch>.Answered { Value.Results: var found }:
                    found.ForEach(record => records[record.Id] = record);
                    break;
                case CallResult<ObjectBatch>.Failed { Failure.Status: HubSpotFailures.NotFound, Error.Category: HubSpotFailures.ObjectNotFound }:
                    break;
                case CallResult<ObjectBatch>.Failed { Failure: var failure }:
                    return failure;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return null;
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
