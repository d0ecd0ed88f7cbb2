using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>
/// Associates deals with the contact of their household. Creating an association that stands changes nothing. HubSpot dates no
/// association, so an outcome's time is that of the answer.
/// </summary>
internal sealed class AssociationWriter(HubSpotClient client, TimeProvider time)
{
    private const string HubSpotDefined = "HUBSPOT_DEFINED";
    private const int DealToContact = 3;

    /// <summary>Writes associations and answers for each, in the same order.</summary>
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken)
    {
        var outcomes = new WriteOutcome[writes.Count];
        var ready = new List<Link>(writes.Count);
        for (var place = 0; place < writes.Count; place++)
        {
            if (writes[place] is { Kind: not WriteKind.Delete, Id: { } deal, Counterpart: { Type: RecordType.Contact } contact } write)
            {
                ready.Add(new Link(place, write, deal, contact.Id));
            }
            else
            {
                outcomes[place] = new WriteOutcome.Rejected([FieldName.JobCustomer], "An association needs its deal and its contact.");
            }
        }

        foreach (var wave in Batching.Waves(ready, link => $"{link.Deal}>{link.Contact}", HubSpotLimits.BatchAssociations))
        {
            await Task.WhenAll(wave.Select(batch => WriteBatchAsync(batch, outcomes, cancellationToken)));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(outcomes);
    }

    private async Task WriteBatchAsync(IReadOnlyList<Link> batch, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var body = new AssociationCreation([.. batch.Select(link => new AssociationInput(
            new ObjectId(link.Deal), new ObjectId(link.Contact), [new AssociationType(HubSpotDefined, DealToContact)]))]);
        var result = await client.AssociateAsync(DealMapping.Table.Objects, ContactMapping.Table.Objects, body, cancellationToken);
        switch (result)
        {
            case CallResult<AssociationBatch>.Answered { Value: { Errors: [] } }:
                Take(batch, outcomes, Applied);
                break;
            case CallResult<AssociationBatch>.Answered { Value: { Errors: [var error, ..] } } when batch.Count == 1:
                Take(batch, outcomes, link => Refused(link, HubSpotError.From(error), named: NamedIn(error)));
                break;
            case CallResult<AssociationBatch>.Answered { Value.Results: var stand }:
                await TakePartlyAsync(batch, stand, outcomes, cancellationToken);
                break;
            case CallResult<AssociationBatch>.Failed { Failure.Class: FailureClass.FixTheData } when batch.Count > 1:
                await HalveAsync(batch, outcomes, cancellationToken);
                break;
            case CallResult<AssociationBatch>.Failed { Failure.Class: FailureClass.FixTheData } failed:
                Take(batch, outcomes, link => Refused(link, failed.Error, named: []));
                break;
            case CallResult<AssociationBatch>.Failed { Failure.Class: FailureClass.StopTheConnection } failed:
                Take(batch, outcomes, _ => new WriteOutcome.Stop(failed.Failure.Message));
                break;
            case CallResult<AssociationBatch>.Failed { Failure: var failure }:
                Take(batch, outcomes, _ => new WriteOutcome.Retry(failure.Message, failure.NotBefore, failure.MayHaveApplied));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task TakePartlyAsync(
        IReadOnlyList<Link> batch, List<AssociatedPair> stand, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var pairs = stand.Select(pair => (pair.FromObjectId ?? pair.From?.Id, pair.ToObjectId ?? pair.To?.Id)).ToHashSet();
        var done = batch.Where(link => pairs.Contains((link.Deal, link.Contact))).ToList();
        Take(done, outcomes, Applied);
        if (done.Count < batch.Count)
        {
            // Halving what is left finds the refused ones without trusting the errors to name them.
            await HalveAsync([.. batch.Except(done)], outcomes, cancellationToken);
        }
    }

    private async Task HalveAsync(IReadOnlyList<Link> batch, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        foreach (var half in batch.Chunk((batch.Count + 1) / 2))
        {
            await WriteBatchAsync(half, outcomes, cancellationToken);
        }
    }

    private WriteOutcome.Applied Applied(Link link) => new(
        new RecordRef(link.Write.Connection, link.Write.Type, link.Deal),
        time.GetUtcNow(),
        link.Write.Fields.ToImmutableDictionary(field => field.Field, field => field.Value));

    private static WriteOutcome Refused(Link link, HubSpotError error, ImmutableArray<string> named) =>
        error.Category is HubSpotFailures.ObjectNotFound && (named.IsEmpty || named.Contains(link.Deal))
            ? new WriteOutcome.Gone()
            : new WriteOutcome.Rejected([FieldName.JobCustomer], HubSpotFailures.Describe(status: null, error));

    private static ImmutableArray<string> NamedIn(ErrorBody error) => [.. (error.Context ?? []).Keys.SelectMany(name => HubSpotError.Texts(error.Context, name))];

    private static void Take(IEnumerable<Link> links, WriteOutcome[] outcomes, Func<Link, WriteOutcome> outcomeOf)
    {
        foreach (var link in links)
        {
            outcomes[link.Place] = outcomeOf(link);
        }
    }

    private sealed record Link(int Place, RecordWrite Write, string Deal, string Contact);
}
