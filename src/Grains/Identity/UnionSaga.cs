using System.Collections.Immutable;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Contracts.Lanes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;

namespace Hearth.Grains.Identity;

/// <summary>
/// Makes one household of two and two of one, step by step: two grains and the index cannot be changed at once. The intent is stored
/// first and removed last, and each step may be repeated, so whoever finds an intent finishes it. One at a time in an account: the
/// registrar sees to that.
/// </summary>
public sealed class UnionSaga(
    IGrainFactory grains,
    IIdentityIndex identities,
    IMatchCases cases,
    IUnionIntents intents,
    IWorkSets work,
    IConnectorDirectory directory,
    IEntityIds ids,
    TimeProvider time)
{
    /// <summary>What has begun and is not known to be done, the oldest first.</summary>
    public Task<IReadOnlyList<UnionIntent>> ReadAsync(AccountId account) => intents.ReadAsync(account, CancellationToken.None);

    /// <summary>Finishes what has begun.</summary>
    public async Task FinishAsync(AccountId account)
    {
        foreach (var intent in await ReadAsync(account))
        {
            await RunAsync(account, intent);
        }
    }

    /// <summary>Merges one household into another.</summary>
    /// <param name="account">The account.</param>
    /// <param name="from">The household that goes.</param>
    /// <param name="into">The household that takes it in.</param>
    /// <param name="cause">Why.</param>
    /// <param name="move">Whose of the two an email or a phone number is, where somebody said so; else null.</param>
    public async Task<UnionAnswer> MergeAsync(AccountId account, EntityId from, EntityId into, string cause, MethodMove? move = null)
    {
        if (from.Kind is not EntityKind.Household || into.Kind is not EntityKind.Household)
        {
            return new UnionAnswer(UnionRefusal.NotAHousehold, into);
        }

        await FinishAsync(account);
        var forwards = await identities.FindForwardsAsync(account, [into], CancellationToken.None);
        var standing = await Household(account, from).GetStandingAsync();
        var refusal = UnionCheck.Merge(standing, await Household(account, into).GetStandingAsync(), forwards.GetValueOrDefault(into, into));
        if (refusal is not UnionRefusal.None)
        {
            return new UnionAnswer(refusal, into);
        }

        if (standing.MergedInto == into)
        {
            await Household(account, into).JustifyAsync(from, cause, stands: true);
            await MoveAsync(account, into, move);
            return new UnionAnswer(UnionRefusal.None, into);
        }

        await BeginAsync(account, new UnionIntent(UnionKind.Merge, from, into, [], cause, time.GetUtcNow()) { Move = move });
        return new UnionAnswer(UnionRefusal.None, into);
    }

    /// <summary>Divides records off from a household into a new one.</summary>
    public async Task<UnionAnswer> SplitAsync(AccountId account, EntityId household, ImmutableArray<RecordRef> records, string cause)
    {
        if (household.Kind is not EntityKind.Household)
        {
            return new UnionAnswer(UnionRefusal.NotAHousehold, household);
        }

        await FinishAsync(account);
        return await SplitAsync(account, await Household(account, household).GetStandingAsync(), ids.Next(EntityKind.Household), records, cause);
    }

    /// <summary>Leaves an email or a phone number to one person of a household alone: one household's change, which needs no steps.</summary>
    public async Task MoveAsync(AccountId account, EntityId household, MethodMove? move)
    {
        if (move is not null)
        {
            var lanes = await Household(account, household).MoveMethodAsync(move);
            await Task.WhenAll(lanes.Select(lane => grains.GetGrain<ILaneGrain>(lane).NudgeAsync()));
        }
    }

    /// <summary>
    /// Makes two households again of what a match made one, because a person said that it is not: what was merged for it gets its household
    /// back, whatever else spoke for it; else its record gets one of its own.
    /// </summary>
    public async Task<UnionAnswer> SeparateAsync(AccountId account, EntityId household, RecordRef record)
    {
        await FinishAsync(account);
        var cause = UnionCause.Review(record.ToString());
        var standing = await Household(account, household).GetStandingAsync();
        if ((RecordMerges.Find(standing.Absorbed, cause) ?? RecordMerges.Find(standing.Absorbed, UnionCause.Match(record))) is not { } absorption)
        {
            return await SplitAsync(account, standing, ids.Next(EntityKind.Household), [record], cause);
        }

        var returning = await Household(account, household).GetReturningAsync(absorption.Entity);
        return await SplitAsync(account, standing, absorption.Entity, returning, cause);
    }

    /// <summary>Takes a cause of a union away.</summary>
    public async Task<UnionAnswer> UnmergeAsync(AccountId account, EntityId household, string cause)
    {
        await FinishAsync(account);
        var standing = await Household(account, household).GetStandingAsync();
        if (RecordMerges.Find(standing.Absorbed, cause) is not { } absorption)
        {
            return new UnionAnswer(UnionRefusal.None, household);
        }

        if (absorption.Causes.Length > 1)
        {
            await Household(account, household).JustifyAsync(absorption.Entity, cause, stands: false);
            return new UnionAnswer(UnionRefusal.None, household);
        }

        var returning = await Household(account, household).GetReturningAsync(absorption.Entity);
        return await SplitAsync(account, standing, absorption.Entity, returning, cause);
    }

    private async Task<UnionAnswer> SplitAsync(
        AccountId account, Standing household, EntityId into, ImmutableArray<RecordRef> records, string cause)
    {
        var refusal = UnionCheck.Split(household, records);
        if (refusal is not UnionRefusal.None)
        {
            return new UnionAnswer(refusal, household.Id);
        }

        await BeginAsync(account, new UnionIntent(UnionKind.Split, household.Id, into, records, cause, time.GetUtcNow()));
        return new UnionAnswer(UnionRefusal.None, into);
    }

    private async Task BeginAsync(AccountId account, UnionIntent intent)
    {
        await intents.BeginAsync(account, intent, CancellationToken.None);
        await RunAsync(account, intent);
    }

    private async Task RunAsync(AccountId account, UnionIntent intent)
    {
        var lanes = intent.Kind switch
        {
            UnionKind.Merge => await MergeAsync(account, intent),
            UnionKind.Split => await SplitAsync(account, intent),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        // Whoever waits for the household's contact looks for it again, where it is now.
        await work.ReleaseAsync(account, [.. WaitKeys(account, intent)], CancellationToken.None);
        await intents.EndAsync(account, intent, CancellationToken.None);
        await Task.WhenAll(lanes.Distinct().Select(lane => grains.GetGrain<ILaneGrain>(lane).NudgeAsync()));
    }

    /// <summary>From the first step on, what reaches the household that goes is sent on, and the other one takes it over before that.</summary>
    private async Task<IEnumerable<string>> MergeAsync(AccountId account, UnionIntent intent)
    {
        await Household(account, intent.From).YieldAsync(intent.Into, intent.Cause, intent.Move);
        var taken = await Household(account, intent.Into).TakeOverAsync(intent.From);
        var released = await ReleaseAsync(account, intent);
        await identities.MoveAsync(account, intent.From, intent.Into, CancellationToken.None);
        return taken.Lanes.Concat(released);
    }

    /// <summary>What was asked about the two is answered, so it holds nothing any more. The index forgets the questions after that.</summary>
    private async Task<IEnumerable<string>> ReleaseAsync(AccountId account, UnionIntent intent)
    {
        var lanes = new List<string>();
        foreach (var found in await cases.FindBetweenAsync(account, intent.From, intent.Into, CancellationToken.None))
        {
            if (found.Case.Outcome is MatchOutcome.Review or MatchOutcome.Duplicate)
            {
                lanes.AddRange(await Household(account, intent.Into).ReleaseAsync(MatchHold.Id(found.Case.Record)));
            }
        }

        return lanes;
    }

    /// <summary>
    /// From the first step on, what the index is told of the household that leaves stays with it: once it stands by itself it may make
    /// records, long before the rest of this is done.
    /// </summary>
    private async Task<IEnumerable<string>> SplitAsync(AccountId account, UnionIntent intent)
    {
        await identities.DivideAsync(account, IdentityDivision.OfNothing(intent.From, intent.Into), CancellationToken.None);
        var rest = await Household(account, intent.From).PartAsync(intent.Into, intent.Records, intent.Cause);
        var parted = await Household(account, intent.Into).TakeOverAsync(intent.From);
        var standing = await Household(account, intent.Into).GetStandingAsync();
        var own = new MatchKey(MatchKey.Entity, intent.Into.Value);
        var stopList = directory.Get(account).Policy.StopList;
        var (stays, goes) = (IdentityProfile.Of(rest.Traits), IdentityProfile.Of(parted.Traits));
        var keys = goes.KeysOf(stopList);
        await identities.DivideAsync(
            account,
            new IdentityDivision(
                intent.From,
                intent.Into,
                standing.Records,
                [own, .. keys],
                [own, .. keys.Except(stays.KeysOf(stopList))],
                new Dictionary<EntityId, IdentityProfile> { [intent.From] = stays, [intent.Into] = goes }),
            CancellationToken.None);
        foreach (var record in standing.Records.Where(record => UnionCause.IsReview(intent.Cause) && intent.Records.Contains(record)).Take(1))
        {
            await TellApartAsync(account, intent, record);
        }

        await Household(account, intent.From).SettleAsync(intent.Into);
        return rest.Lanes.Concat(parted.Lanes);
    }

    /// <summary>A person's split is their word that these are two: whatever fits both later makes them one no more, and nobody is asked again.</summary>
    private async Task TellApartAsync(AccountId account, UnionIntent intent, RecordRef record)
    {
        if (await cases.FindAsync(account, record, intent.From, CancellationToken.None) is not { Case.Entity: var entity } || entity != intent.Into)
        {
            var apart = new MatchCase(record, intent.Into, new Match(intent.From, 0, []), MatchOutcome.Apart);
            await identities.StoreAsync(account, new IdentityChange { Cases = [apart], At = intent.BegunAt }, CancellationToken.None);
        }

        await cases.JudgeAsync(account, record, intent.From, new Judgement(Verdict.Different, intent.Cause, intent.BegunAt, ""), CancellationToken.None);
    }

    private IEnumerable<string> WaitKeys(AccountId account, UnionIntent intent) =>
        from connection in directory.Get(account).Shapes
        where connection.System is SystemKind.HubSpot
        from household in new[] { intent.From, intent.Into }
        select WaitKey.For(household, connection.Connection, RecordType.Contact);

    private IHouseholdGrain Household(AccountId account, EntityId household) => grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(account, household));
}
