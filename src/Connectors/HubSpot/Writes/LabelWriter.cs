using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Setup;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>
/// Labels the contacts of a household. The labels that should not stand are taken away first, because contacts may have been merged
/// since, and a label may be asked for under one id that is to be taken away under another. What else associates two contacts stays.
/// </summary>
internal sealed class LabelWriter(HubSpotClient client, Portal portal, TimeProvider time)
{
    private readonly AssociationWriter _associations = new(client, AssociationKind.OfMembers(portal), time);

    /// <summary>Writes labels and answers for each write, in the same order.</summary>
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken)
    {
        var label = await portal.LabelAsync(refused: null, cancellationToken);
        if (label is not Outcome<AssociationType>.Success { Value: var type })
        {
            var outcome = AssociationWriter.Untyped(((Outcome<AssociationType>.Failure)label).Reason);
            return [.. writes.Select(_ => outcome)];
        }

        var failures = await ArchiveAsync(writes, type, cancellationToken);
        var labelled = writes.Where(write => write.Kind is not WriteKind.Delete && !failures.ContainsKey(write)).ToList();
        var outcomes = labelled.Zip(await _associations.WriteAsync(labelled, cancellationToken)).ToDictionary();
        return [.. writes.Select(write => failures.GetValueOrDefault(write) ?? outcomes.GetValueOrDefault(write) ?? Applied(write))];
    }

    /// <summary>Takes labels away. Answers with the writes for which that failed, and how.</summary>
    private async Task<Dictionary<RecordWrite, WriteOutcome>> ArchiveAsync(
        IReadOnlyList<RecordWrite> writes, AssociationType type, CancellationToken cancellationToken)
    {
        var stale = writes.SelectMany(write => write.Tried.Select(label => (Write: write, Label: MembershipLabel.Parse(label.Text)))).ToList();
        var failures = new Dictionary<RecordWrite, WriteOutcome>();
        foreach (var chunk in stale.Chunk(HubSpotLimits.BatchLabelsToArchive))
        {
            var batch = new AssociationCreation([.. chunk.Select(old => old.Label).Distinct().Select(old =>
                new AssociationInput(new ObjectId(old.Member), new ObjectId(old.Primary), [type]))]);
            var objects = ContactMapping.Table.Objects;
            if (await client.ArchiveLabelsAsync(objects, objects, batch, cancellationToken) is CallResult<NoContent>.Failed { Failure: var failure })
            {
                Array.ForEach(chunk, old => failures[old.Write] = AssociationWriter.Failed(failure, MembershipLabel.Field));
            }
        }

        return failures;
    }

    private WriteOutcome.Applied Applied(RecordWrite write) => new(
        new RecordRef(write.Connection, write.Type, write.Id!), time.GetUtcNow(), ImmutableDictionary<string, FieldValue>.Empty);
}
