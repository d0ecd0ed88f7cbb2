using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>
/// Associates records of one kind with contacts. Creating an association that stands changes nothing. HubSpot dates no association, so
/// an outcome's time is that of the answer.
/// </summary>
internal sealed class AssociationWriter(HubSpotClient client, AssociationKind kind, TimeProvider time)
{
    /// <summary>Writes associations and answers for each, in the same order.</summary>
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken)
    {
        var known = await kind.TypeAsync(null, cancellationToken);
        if (known is not Outcome<AssociationType>.Success { Value: var type })
        {
            var outcome = Untyped(((Outcome<AssociationType>.Failure)known).Reason);
            return [.. writes.Select(_ => outcome)];
        }

        var outcomes = new WriteOutcome[writes.Count];
        var ready = new List<Link>(writes.Count);
        for (var place = 0; place < writes.Count; place++)
        {
            if (writes[place] is { Kind: not WriteKind.Delete, Id: { } from, Counterpart: { Type: RecordType.Contact } contact } write)
            {
                ready.Add(new Link(place, write, from, contact.Id));
            }
            else
            {
                outcomes[place] = new WriteOutcome.Rejected([kind.Field], "An association needs both of its records.");
            }
        }

        foreach (var wave in Batching.Waves(ready, link => $"{link.From}>{link.Contact}", HubSpotLimits.BatchAssociations))
        {
            await Task.WhenAll(wave.Select(batch => WriteBatchAsync(batch, type, outcomes, cancellationToken)));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(outcomes);
    }

    /// <summary>What a failed call means for its writes.</summary>
    public static WriteOutcome Failed(VendorFailure failure, string field) => failure.Class switch
    {
        FailureClass.StopTheConnection => new WriteOutcome.Stop(failure.Message),
        FailureClass.FixTheData => new WriteOutcome.Rejected([field], failure.Message),
        _ => new WriteOutcome.Retry(failure.Message, failure.NotBefore, failure.MayHaveApplied),
    };

    /// <summary>What it means that the association's type is not to be had. That is no fault of the writes: they wait.</summary>
    public static WriteOutcome Untyped(VendorFailure failure) => failure.Class is FailureClass.StopTheConnection
        ? new WriteOutcome.Stop(failure.Message)
        : new WriteOutcome.Retry(failure.Message, failure.NotBefore, MayHaveApplied: false);

    private async Task WriteBatchAsync(
        IReadOnlyList<Link> batch, AssociationType type, WriteOutcome[] outcomes, CancellationToken cancellationToken, bool isWhole = true)
    {
        var body = new AssociationCreation([.. batch.Select(link => new AssociationInput(
            new ObjectId(link.From), new ObjectId(link.Contact), [type]))]);
        var result = await client.AssociateAsync(kind.Objects, ContactMapping.Table.Objects, body, cancellationToken);
        if (isWhole && IsRefused(result)
            && await kind.TypeAsync(type, cancellationToken) is Outcome<AssociationType>.Success { Value: var renewed } && renewed != type)
        {
            await WriteBatchAsync(batch, renewed, outcomes, cancellationToken);
            return;
        }

        switch (result)
        {
            case CallResult<AssociationBatch>.Answered { Value: { Errors: [] } }:
                Take(batch, outcomes, Applied);
                break;
            case CallResult<AssociationBatch>.Answered { Value: { Errors: [var error, ..] } } when batch.Count == 1:
                Take(batch, outcomes, link => Refused(link, HubSpotError.From(error), named: NamedIn(error)));
                break;
            case CallResult<AssociationBatch>.Answered { Value.Results: var stand }:
                await TakePartlyAsync(batch, type, stand, outcomes, cancellationToken);
                break;
            case CallResult<AssociationBatch>.Failed { Failure.Class: FailureClass.FixTheData } when batch.Count > 1:
                await HalveAsync(batch, type, outcomes, cancellationToken);
                break;
            case CallResult<AssociationBatch>.Failed { Failure.Class: FailureClass.FixTheData } failed:
                Take(batch, outcomes, link => Refused(link, failed.Error, named: []));
                break;
            case CallResult<AssociationBatch>.Failed { Failure: var failure }:
                Take(batch, outcomes, _ => Failed(failure, kind.Field));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task TakePartlyAsync(
        IReadOnlyList<Link> batch, AssociationType type, List<AssociatedPair> stand, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var pairs = stand.Select(pair => (pair.FromObjectId ?? pair.From?.Id, pair.ToObjectId ?? pair.To?.Id)).ToHashSet();
        var done = batch.Where(link => pairs.Contains((link.From, link.Contact))).ToList();
        Take(done, outcomes, Applied);
        if (done.Count < batch.Count)
        {
            // Halving what is left finds the refused ones without trusting the errors to name them.
            await HalveAsync([.. batch.Except(done)], type, outcomes, cancellationToken);
        }
    }

    private async Task HalveAsync(IReadOnlyList<Link> batch, AssociationType type, WriteOutcome[] outcomes, CancellationToken cancellationToken)
    {
        foreach (var half in batch.Chunk((batch.Count + 1) / 2))
        {
            await WriteBatchAsync(half, type, outcomes, cancellationToken, isWhole: false);
        }
    }

    private WriteOutcome.Applied Applied(Link link) => new(
        new RecordRef(link.Write.Connection, link.Write.Type, link.From),
        time.GetUtcNow(),
        link.Write.Fields.ToImmutableDictionary(field => field.Field, field => field.Value));

    private WriteOutcome Refused(Link link, HubSpotError error, ImmutableArray<string> named) =>
        error.Category is HubSpotFailures.ObjectNotFound && (named.IsEmpty || named.Contains(link.From))
            ? new WriteOutcome.Gone()
            : new WriteOutcome.Rejected([kind.Field], HubSpotFailures.Describe(status: null, error));

    private static ImmutableArray<string> NamedIn(ErrorBody error) => [.. (error.Context ?? []).Keys.SelectMany(name => HubSpotError.Texts(error.Context, name))];

    /// <summary>True where HubSpot took nothing of a batch.</summary>
    private static bool IsRefused(CallResult<AssociationBatch> result) => result
        is CallResult<AssociationBatch>.Failed { Failure.Class: FailureClass.FixTheData }
        or CallResult<AssociationBatch>.Answered { Value: { Errors: [_, ..], Results: [] } };

    private static void Take(IEnumerable<Link> links, WriteOutcome[] outcomes, Func<Link, WriteOutcome> outcomeOf)
    {
        foreach (var link in links)
        {
            outcomes[link.Place] = outcomeOf(link);
        }
    }

    private sealed record Link(int Place, RecordWrite Write, string From, string Contact);
}
