using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Setup;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>
/// Writes contacts and deals in batches, several at a time: creations as upserts by our unique property, changes by id. A batch
/// that HubSpot refuses as a whole is halved until the refused record is alone.
/// </summary>
internal sealed class RecordWriter(ConnectionId connection, HubSpotClient client, Portal portal, TimeProvider time, ILogger logger)
{
    /// <summary>Writes records of one type and answers for each, in the same order.</summary>
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(
        RecordMapping mapping, IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken)
    {
        var mapped = await portal.MappingForAsync(mapping, cancellationToken);
        if (mapped is Outcome<MappingContext>.Failure { Reason: var unmapped })
        {
            return [.. writes.Select(_ => Unmapped(unmapped))];
        }

        var context = ((Outcome<MappingContext>.Success)mapped).Value;
        var outcomes = new WriteOutcome[writes.Count];
        var ready = new List<PreparedWrite>(writes.Count);
        for (var place = 0; place < writes.Count; place++)
        {
            if (writes[place] is { Kind: WriteKind.Archive, Id: { } id } archival)
            {
                outcomes[place] = await ArchiveAsync(archival, id, mapping, cancellationToken);
                continue;
            }

            switch (WritePreparation.Prepare(place, writes[place], mapping, context))
            {
                case Preparation.Ready prepared:
                    ready.Add(prepared.Write);
                    break;
                case Preparation.Unfit unfit:
                    outcomes[place] = new WriteOutcome.Rejected(unfit.Fields, unfit.Message);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        foreach (var sought in ready.Where(write => write.LooksFirst).Chunk(HubSpotLimits.BatchRecords))
        {
            await LookAsync(sought, mapping, outcomes, cancellationToken);
        }

        foreach (var kind in ready.Where(write => outcomes[write.Place] is null).GroupBy(write => write.IsUpsert))
        {
            foreach (var wave in Batching.Waves(kind, write => write.Input.Id, HubSpotLimits.BatchRecords))
            {
                await Task.WhenAll(wave.Select(batch => WriteBatchAsync(batch, mapping, context, outcomes, cancellationToken)));
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(outcomes);
    }

    /// <summary>One at a time: it happens rarely, and its answer says nothing of single records.</summary>
    private async Task<WriteOutcome> ArchiveAsync(RecordWrite write, string id, RecordMapping mapping, CancellationToken cancellationToken) =>
        await client.ArchiveAsync(mapping.Objects, id, cancellationToken) switch
        {
            CallResult<NoContent>.Answered => new WriteOutcome.Applied(
                new RecordRef(write.Connection, write.Type, id), time.GetUtcNow(), ImmutableDictionary<string, FieldValue>.Empty),
            CallResult<NoContent>.Failed { Failure.Status: HubSpotFailures.NotFound } => new WriteOutcome.Gone(),
            CallResult<NoContent>.Failed { Failure: { Class: FailureClass.FixTheData } failure, Error: var error } =>
                new WriteOutcome.Rejected([], HubSpotFailures.Describe(failure.Status, error)),
            CallResult<NoContent>.Failed { Failure: { Class: FailureClass.StopTheConnection } failure } => new WriteOutcome.Stop(failure.Message),
            CallResult<NoContent>.Failed { Failure: var failure } => new WriteOutcome.Retry(failure.Message, failure.NotBefore, failure.MayHaveApplied),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>An upsert that was done before would overwrite what people have done to the record since.</summary>
    private async Task LookAsync(PreparedWrite[] sought, RecordMapping mapping, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var batch = new ReadBatch([.. sought.Select(write => write.Input.Id).Distinct().Select(key => new ReadInput(key))], [mapping.KeyProperty], [])
        {
            IdProperty = mapping.KeyProperty,
        };
        switch (await client.ReadAsync(mapping.Objects, batch, archived: false, cancellationToken))
        {
            case CallResult<ObjectBatch>.Answered { Value: var answer }:
                foreach (var (write, outcome) in WriteResults.Found(sought, answer, mapping))
                {
                    outcomes[write.Place] = outcome;
                }

                break;
            case CallResult<ObjectBatch>.Failed { Failure.Status: HubSpotFailures.NotFound, Error.Category: HubSpotFailures.ObjectNotFound }:
                break;
            case CallResult<ObjectBatch>.Failed failed:
                foreach (var write in sought)
                {
                    outcomes[write.Place] = WriteResults.OfFailure(write, mapping, failed.Failure with { MayHaveApplied = true }, failed.Error);
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task WriteBatchAsync(
        IReadOnlyList<PreparedWrite> batch, RecordMapping mapping, MappingContext context, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var result = batch[0].IsUpsert
            ? await client.UpsertAsync(mapping.Objects, () => Stamped(batch), cancellationToken)
            : await client.UpdateAsync(mapping.Objects, () => Stamped(batch), cancellationToken);
        switch (result)
        {
            case CallResult<ObjectBatch>.Answered { Value: var answer } when batch.Count == 1:
                outcomes[batch[0].Place] = WriteResults.OfOne(batch[0], answer, mapping, context);
                break;
            case CallResult<ObjectBatch>.Answered { Value: var answer }:
                await TakeAsync(batch, answer, mapping, context, outcomes, cancellationToken);
                break;
            case CallResult<ObjectBatch>.Failed { Failure.Class: FailureClass.FixTheData } when batch.Count > 1:
                await HalveAsync(batch, mapping, context, outcomes, cancellationToken);
                break;
            case CallResult<ObjectBatch>.Failed failed:
                foreach (var write in batch)
                {
                    outcomes[write.Place] = WriteResults.OfFailure(write, mapping, failed.Failure, failed.Error);
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private WriteBatch Stamped(IReadOnlyList<PreparedWrite> batch)
    {
        var now = time.GetUtcNow();
        return new WriteBatch([.. batch.Select(write => WriteStamp.On(write.Input, now))]);
    }

    private async Task TakeAsync(
        IReadOnlyList<PreparedWrite> batch, ObjectBatch answer, RecordMapping mapping, MappingContext context, WriteOutcome[] outcomes,
        CancellationToken cancellationToken)
    {
        var matched = WriteResults.Match(batch, answer, mapping, context);
        foreach (var (write, outcome) in matched)
        {
            outcomes[write.Place] = outcome;
        }

        var unknown = batch.Where(write => !matched.ContainsKey(write)).ToList();
        if (unknown.Count == batch.Count)
        {
            await HalveAsync(batch, mapping, context, outcomes, cancellationToken);
        }
        else if (unknown.Count > 0)
        {
            // Both kinds of writes can be repeated, and the fewer are in a batch, the clearer its answer.
            await WriteBatchAsync(unknown, mapping, context, outcomes, cancellationToken);
        }
    }

    private async Task HalveAsync(
        IReadOnlyList<PreparedWrite> batch, RecordMapping mapping, MappingContext context, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var operation = batch[0].IsUpsert ? $"{mapping.Objects}.upsert" : $"{mapping.Objects}.update";
        HubSpotTelemetry.Halved(connection.Value, operation);
        logger.BatchHalved(connection.Value, operation, batch.Count);
        var middle = batch.Count / 2;
        await WriteBatchAsync([.. batch.Take(middle)], mapping, context, outcomes, cancellationToken);
        await WriteBatchAsync([.. batch.Skip(middle)], mapping, context, outcomes, cancellationToken);
    }

    private static WriteOutcome Unmapped(VendorFailure failure) => failure.Class switch
    {
        FailureClass.StopTheConnection => new WriteOutcome.Stop(failure.Message),
        FailureClass.FixTheData => new WriteOutcome.Rejected([], failure.Message),
        _ => new WriteOutcome.Retry(failure.Message, failure.NotBefore, MayHaveApplied: false),
    };
}
