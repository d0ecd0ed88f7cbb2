using System.Collections.Immutable;
using Hearth.Contracts.Identity;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;
using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Routing;

/// <summary>
/// Has households merged whose records a vendor merged, and takes that back when the vendor does. A survivor that nobody has yet is
/// waited for.
/// </summary>
internal sealed class HouseholdUnions(IGrainFactory grains, IIdentityIndex identities, IWorkSets work, TimeProvider time, ILogger logger)
{
    /// <summary>What came of it.</summary>
    /// <param name="Failed">Records that must be delivered again, because what they say could not be done.</param>
    /// <param name="Waiting">Records that wait for their survivors.</param>
    internal readonly record struct Followed(ImmutableArray<Undelivered> Failed, ImmutableArray<RecordRef> Waiting);

    /// <summary>Does what the answers of a page say.</summary>
    internal async Task<Followed> FollowAsync(AccountId account, IReadOnlyList<EntityAnswer> answers, CancellationToken cancellationToken)
    {
        var hints = answers.SelectMany(answer => answer.Answer.Unions.Select(hint => (answer.Entity, Hint: hint))).Distinct().ToList();
        if (hints.Count == 0)
        {
            return new Followed([], []);
        }

        var failed = ImmutableArray.CreateBuilder<Undelivered>();
        var waiting = ImmutableArray.CreateBuilder<RecordRef>();
        foreach (var (entity, hint) in hints)
        {
            try
            {
                if (!await UniteAsync(account, entity, hint, cancellationToken))
                {
                    waiting.Add(hint.Record);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                RoutingLog.NotUnited(logger, exception, account.Value, entity.Value);
                failed.Add(new Undelivered(hint.Record, null, hint.Survivor is { } survivor ? [survivor] : [], $"unexpected: {exception.GetType().Name}"));
            }
        }

        return new Followed(failed.ToImmutable(), waiting.ToImmutable());
    }

    /// <summary>False when the record that survived is not known yet.</summary>
    private async Task<bool> UniteAsync(AccountId account, EntityId entity, UnionHint hint, CancellationToken cancellationToken)
    {
        var registrar = grains.GetGrain<IRegistrarGrain>(account.Value);
        var cause = UnionCause.RecordMerge(hint.Record);
        if (hint.Survivor is not { } survivor)
        {
            Note(account, entity, await registrar.UnmergeAsync(entity, cause));
            return true;
        }

        // Asked one by one: an earlier union of the same page may have moved it.
        var found = await identities.FindEntitiesAsync(account, [survivor, hint.Record], cancellationToken);
        if (!found.TryGetValue(survivor, out var into))
        {
            await work.AddAsync(
                WorkSet.WaitingRoom,
                [WaitItem.Of(account, hint.Record, survivor, time.GetUtcNow() + ObservationRouter.ParentPatience)],
                cancellationToken);
            return false;
        }

        var from = found.GetValueOrDefault(hint.Record, entity);
        // A household whose contact was merged into another's goes on where it has a customer, also one that it has yet to be shown.
        if (from != into && !(hint.Record.Type == RecordType.Contact
            && await CustomersOnTheWay.AnyAsync(grains, identities, account, from, tenant: null, cancellationToken)))
        {
            // What an earlier survivor of the same record made one is two again: the rest of that household was never merged.
            var parted = await registrar.UnmergeAsync(from, cause);
            Note(account, from, parted);
            Note(account, parted.Household, await registrar.MergeAsync(parted.Household, into, cause));
        }

        return true;
    }

    private void Note(AccountId account, EntityId entity, UnionAnswer answer)
    {
        if (answer.Refusal is not UnionRefusal.None)
        {
            RoutingLog.UnionRefused(logger, account.Value, entity.Value, answer.Refusal);
        }
    }
}
