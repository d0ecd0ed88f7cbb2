using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>Associates deals with contacts, as the real writer does: nothing dates an association but its answer.</summary>
internal sealed class PortalAssociations(World world, VendorGateway gateway, Portal portal)
{
    /// <summary>Writes associations and answers for each, in the same order.</summary>
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(IReadOnlyList<RecordWrite> writes)
    {
        var answer = await gateway.CallAsync(writes: true, () => writes.Select(Take).ToList());
        return answer switch
        {
            Outcome<List<WriteOutcome?>>.Success { Value: var taken } => [.. writes.Zip(taken, (write, refusal) => refusal ?? Applied(write))],
            Outcome<List<WriteOutcome?>>.Failure { Reason: var reason } =>
                [.. writes.Select(_ => new WriteOutcome.Retry(reason.Message, reason.NotBefore, reason.MayHaveApplied))],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private WriteOutcome? Take(RecordWrite write)
    {
        if (write is not { Kind: not WriteKind.Delete, Id: { } deal, Counterpart: { Type: RecordType.Contact } contact })
        {
            return new WriteOutcome.Rejected([FieldName.JobCustomer], "An association needs its deal and its contact.");
        }

        if (portal.Find(RecordType.Deal, deal) is not { } from)
        {
            return new WriteOutcome.Gone();
        }

        if (portal.Find(RecordType.Contact, contact.Id) is not { } to)
        {
            return new WriteOutcome.Rejected([FieldName.JobCustomer], "HubSpot answered an error OBJECT_NOT_FOUND.");
        }

        world.Tell("hubspot", $"associates deal {from.Ref.Id} with contact {to.Ref.Id}");
        portal.Associations.Add((from.Id, to.Id));
        return null;
    }

    private WriteOutcome.Applied Applied(RecordWrite write) => new(
        new RecordRef(write.Connection, write.Type, write.Id!),
        world.Now,
        write.Fields.ToImmutableDictionary(field => field.Field, field => field.Value));
}
