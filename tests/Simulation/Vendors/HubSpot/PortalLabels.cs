using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>Takes labels away and puts others, in two calls, as the real writer does.</summary>
internal sealed class PortalLabels(World world, VendorGateway gateway, Portal portal)
{
    /// <summary>Writes labels and answers for each write, in the same order.</summary>
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(IReadOnlyList<RecordWrite> writes)
    {
        var outcomes = new Dictionary<RecordWrite, WriteOutcome>(ReferenceEqualityComparer.Instance);
        await SendAsync(writes.Where(write => !write.Tried.IsEmpty), outcomes, TakeAway);
        await SendAsync(writes.Where(write => write.Kind is not WriteKind.Delete && !outcomes.ContainsKey(write)), outcomes, Put);
        return [.. writes.Select(write => outcomes.GetValueOrDefault(write) ?? Applied(write))];
    }

    private async Task SendAsync(
        IEnumerable<RecordWrite> writes, Dictionary<RecordWrite, WriteOutcome> outcomes, Func<RecordWrite, WriteOutcome?> take)
    {
        List<RecordWrite> batch = [.. writes];
        if (batch.Count == 0)
        {
            return;
        }

        var answer = await gateway.CallAsync(writes: true, () => batch.ConvertAll(write => take(write)));
        for (var place = 0; place < batch.Count; place++)
        {
            var outcome = answer switch
            {
                Outcome<List<WriteOutcome?>>.Success { Value: var taken } => taken[place],
                Outcome<List<WriteOutcome?>>.Failure { Reason: var reason } =>
                    new WriteOutcome.Retry(reason.Message, reason.NotBefore, reason.MayHaveApplied),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (outcome is not null)
            {
                outcomes[batch[place]] = outcome;
            }
        }
    }

    private WriteOutcome? TakeAway(RecordWrite write)
    {
        foreach (var label in write.Tried.Select(old => MembershipLabel.Parse(old.Text)))
        {
            if (portal.Find(RecordType.Contact, label.Member) is { } member && portal.Find(RecordType.Contact, label.Primary) is { } primary)
            {
                world.Tell("hubspot", $"takes the label of contact {member.Ref.Id} to {primary.Ref.Id} away");
                portal.Labels.Remove((member.Id, primary.Id));
            }
        }

        portal.Journal.Labelled();
        return null;
    }

    private WriteOutcome? Put(RecordWrite write)
    {
        if (portal.Find(RecordType.Contact, write.Id!) is not { } member)
        {
            return new WriteOutcome.Gone();
        }

        if (portal.Find(RecordType.Contact, write.Counterpart!.Value.Id) is not { } primary || primary == member)
        {
            return new WriteOutcome.Rejected([MembershipLabel.Field], "HubSpot answered an error OBJECT_NOT_FOUND.");
        }

        world.Tell("hubspot", $"labels contact {member.Ref.Id} to {primary.Ref.Id}");
        portal.Labels.Add((member.Id, primary.Id));
        portal.Journal.Labelled();
        return null;
    }

    private WriteOutcome.Applied Applied(RecordWrite write) => new(
        new RecordRef(write.Connection, write.Type, write.Id!), world.Now, ImmutableDictionary<string, FieldValue>.Empty);
}
