using Hearth.Connectors;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Storage.Erasing;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Erasing;

/// <summary>
/// Erases a person from everything that Hearth stores. The steps go from what others are derived from to what is derived, and each may
/// be repeated: whoever asks keeps asking until all of them were done.
/// </summary>
public sealed class PrivacyEraser(
    IGrainFactory grains, IIdentityIndex identities, IErasures erasures, PayloadPurge purge, TimeProvider time)
{
    /// <summary>The event that asks for it, as the audit names it.</summary>
    private const string Cause = "hubspot contact.privacyDeletion";

    /// <summary>Erases the person of a record that its vendor erased. Done when it returns.</summary>
    /// <param name="account">The account.</param>
    /// <param name="connector">The connection that says so.</param>
    /// <param name="record">The record.</param>
    /// <param name="at">When the vendor erased it (UTC).</param>
    /// <param name="cancellationToken">Gives up; asking again goes on.</param>
    public async Task EraseAsync(AccountId account, IConnector connector, RecordRef record, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var salt = await erasures.GetSaltAsync(account, cancellationToken);
        var marks = new Dictionary<string, ErasedMark>();
        var entity = await EntityOfAsync(account, record, cancellationToken);
        await ForgetAsync(account, entity, new EraseRequest(record, at, salt), marks, []);
        await erasures.StoreAsync(
            account, marks.Values, new AuditEntry(AuditEntry.Erased, record.ToString(), Cause, at, time.GetUtcNow()), cancellationToken);
        // Last, because what asks for the erasure is among them.
        await purge.RunAsync(account, connector, record, salt, marks.Keys, cancellationToken);
    }

    /// <summary>
    /// A record that nobody has heard of gets a household of its own, which is erased at once: whatever is still on its way about it finds
    /// that household, and none is founded with what it says.
    /// </summary>
    private async Task<EntityId> EntityOfAsync(AccountId account, RecordRef record, CancellationToken cancellationToken)
    {
        var known = await identities.FindEntitiesAsync(account, [record], cancellationToken);
        return known.TryGetValue(record, out var entity)
            ? entity
            : (await grains.GetGrain<IRegistrarGrain>(account.Value).ResolveAsync(
                [new ResolveRequest(record, RecordShape.Of(record.Type).Entity, null, IdentityProfile.Empty)]))[0].Entity;
    }

    /// <summary>The household, the one that it went into, and those that went into it: each holds the person in its own way.</summary>
    private async Task ForgetAsync(
        AccountId account, EntityId entity, EraseRequest request, Dictionary<string, ErasedMark> marks, HashSet<EntityId> visited)
    {
        if (!visited.Add(entity))
        {
            return;
        }

        var answer = await grains.GetEntity(account, entity).EraseAsync(request);
        foreach (var mark in answer.Marks)
        {
            marks[mark] = new ErasedMark(mark, answer.OptedOut || (marks.TryGetValue(mark, out var other) && other.OptedOut), request.At);
        }

        if (answer.MergedInto is null)
        {
            await grains.GetGrain<IRegistrarGrain>(account.Value).ForgetAsync(entity, answer.Known);
        }
        else if (request.Household is null)
        {
            await ForgetAsync(account, answer.MergedInto.Value, request, marks, visited);
        }

        foreach (var folded in answer.Folded)
        {
            await ForgetAsync(account, folded.Household, request with { Household = entity, Part = folded.Part }, marks, visited);
        }
    }
}
