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
        var kept = await StandingAsync(account, forwards.GetValueOrDefault(found.Case.Entity, found.Case.Entity));
        var other = await StandingAsync(account, forwards.GetValueOrDefault(candidate, candidate));
        if (FoundUnion.CanBeDecided(kept, other, record))
        {
            await cases.ConcludeAsync(account, record, candidate, await DecideAsync(account, record, kept, other), CancellationToken.None);
            return true;
        }

        if (time.GetUtcNow() - found.DecidedAt < DeliveryPatience)
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

    private Task<Standing> StandingAsync(AccountId account, EntityId household) =>
        grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(account, household)).GetStandingAsync();
}
