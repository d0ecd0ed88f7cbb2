using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Identity;

/// <summary>
/// Merges households that a record has shown to be one. That they are to be merged is stored together with the link of that record, as an
/// open case, and the case is concluded last: whoever finds it open does it again from the start.
/// </summary>
public sealed class FoundUnions(
    IGrainFactory grains, IIdentityIndex identities, IMatchCases cases, UnionSaga unions, TimeProvider time)
{
    /// <summary>How long the record may be on its way to its household before somebody is asked instead.</summary>
    private static readonly TimeSpan DeliveryPatience = TimeSpan.FromMinutes(10);

    /// <summary>Households that are to be merged, a page at a time, the oldest first.</summary>
    public Task<IReadOnlyList<StoredCase>> ReadAsync(AccountId account, CaseCursor? after) =>
        cases.ReadAsync(account, [MatchOutcome.Union], isOpen: true, after, IdentityLimits.CasesPageMax, CancellationToken.None);

    /// <summary>
    /// Those for which <see cref="CarryOutAsync"/> would not be in vain, as far as can be seen without keeping the registrar's other
    /// callers waiting: what they are about has reached both households, or need not be waited for any more.
    /// </summary>
    public async Task<IReadOnlyList<StoredCase>> FindDueAsync(AccountId account, IReadOnlyList<StoredCase> found)
    {
        var households = found.SelectMany(union => new[] { union.Case.Entity, union.Case.Match.Household }).ToHashSet();
        var standings = await StandingsAsync(account, households);
        return [.. found.Where(union => IsOverdue(union) || IsDue(union.Case))];

        // One whose household cannot be asked is due too: carrying it out says what is wrong, and keeps no other waiting.
        bool IsDue(MatchCase union) => standings[union.Entity] is not { } kept || standings[union.Match.Household] is not { } other
            || FoundUnion.CanBeDecided(kept, other, union.Record);
    }

    /// <summary>Merges the households of a case, or says why not. False while what the case is about has not reached them.</summary>
    public async Task<bool> CarryOutAsync(AccountId account, RecordRef record, EntityId candidate)
    {
        // A person may have judged it, and a merge may have answered it, since it was read.
        if (await cases.FindAsync(account, record, candidate, CancellationToken.None) is not { Judgement: null, Case.Outcome: MatchOutcome.Union } found)
        {
            return true;
        }

        await unions.FinishAsync(account);
        var forwards = await identities.FindForwardsAsync(account, [found.Case.Entity, candidate], CancellationToken.None);
        var kept = await StandingAsync(account, found.Case.Entity, forwards);
        var other = await StandingAsync(account, candidate, forwards);
        if (FoundUnion.CanBeDecided(kept, other, record))
        {
            await cases.ConcludeAsync(account, record, candidate, await DecideAsync(account, record, kept, other), CancellationToken.None);
            return true;
        }

        if (!IsOverdue(found))
        {
            return false;
        }

        await cases.ConcludeAsync(account, record, candidate, MatchOutcome.Review, CancellationToken.None);
        return true;
    }

    private async Task<MatchOutcome> DecideAsync(AccountId account, RecordRef record, Standing kept, Standing other)
    {
        var apart = await cases.FindApartAsync(account, [kept.Id, other.Id], CancellationToken.None);
        var outcome = FoundUnion.Decide(kept, other, await CustomersAsync(account, [kept.Id, other.Id]), apart.Contains((kept.Id, other.Id)));
        if (outcome is not MatchOutcome.Linked || kept.Id == other.Id)
        {
            return outcome;
        }

        var answer = await unions.MergeAsync(account, other.Id, kept.Id, UnionCause.Match(record));
        return answer.Refusal is UnionRefusal.None ? MatchOutcome.Linked : MatchOutcome.Review;
    }

    private async Task<HashSet<(EntityId Entity, ConnectionId Tenant)>> CustomersAsync(AccountId account, EntityId[] households)
    {
        var links = await identities.FindRecordsAsync(account, households, RecordType.Customer, CancellationToken.None);
        return links.Select(link => (link.Entity, link.Record.Connection)).ToHashSet();
    }

    private bool IsOverdue(StoredCase union) => time.GetUtcNow() - union.DecidedAt >= DeliveryPatience;

    /// <summary>What stands for each household, itself or the one that it went into; null where that cannot be asked.</summary>
    private async Task<Dictionary<EntityId, Standing?>> StandingsAsync(AccountId account, HashSet<EntityId> households)
    {
        var forwards = await identities.FindForwardsAsync(account, households, CancellationToken.None);
        var standings = await Task.WhenAll(households.Select(async household => (household, await AskAsync(account, household, forwards))));
        return standings.ToDictionary();
    }

    private async Task<Standing?> AskAsync(AccountId account, EntityId household, IReadOnlyDictionary<EntityId, EntityId> forwards)
    {
        try
        {
            return await StandingAsync(account, household, forwards);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    private Task<Standing> StandingAsync(AccountId account, EntityId household, IReadOnlyDictionary<EntityId, EntityId> forwards) =>
        grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(account, forwards.GetValueOrDefault(household, household))).GetStandingAsync();
}
