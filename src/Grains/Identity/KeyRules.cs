using System.Collections.Immutable;
using Hearth.Contracts.Lanes;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Identity;

/// <summary>
/// Rules by example: keys that people let count no longer, and again. What was open and rested on such a key is decided anew; what is
/// linked stays linked. Each may be repeated; the cases are stored last, so that one that was not finished is found open.
/// </summary>
internal sealed class KeyRules(IGrainFactory grains, IIdentityIndex identities, IMatchCases cases, IdentityQuestions questions)
{
    private static readonly ImmutableArray<MatchOutcome> Open = [MatchOutcome.Review, MatchOutcome.Duplicate, MatchOutcome.Union];

    /// <summary>Lets keys count no longer.</summary>
    internal async Task IgnoreAsync(AccountId account, IReadOnlyCollection<MatchKey> keys, KeyWord word, SyncPolicy policy)
    {
        if (keys.Count == 0)
        {
            return;
        }

        foreach (var key in keys)
        {
            await cases.IgnoreAsync(account, key, word, CancellationToken.None);
        }

        var open = await ReadOpenAsync(account);
        var resting = await RestingOnAsync(account, open, keys);
        if (resting.Count == 0)
        {
            return;
        }

        var households = resting.SelectMany(one => new[] { one.Entity, one.Match.Household }).ToHashSet();
        var known = await questions.AskAboutAsync(account, households, policy.StopList);
        var apart = await cases.FindApartAsync(account, households, CancellationToken.None);
        var anew = Reconsideration.Again(resting, known, apart, policy);
        await ReleaseAsync(account, open, anew);
        foreach (var union in resting.Where(one => one.Outcome is MatchOutcome.Union))
        {
            var outcome = anew.First(one => one.Record == union.Record && one.Match.Household == union.Match.Household).Outcome;
            await cases.ConcludeAsync(account, union.Record, union.Match.Household, outcome, CancellationToken.None);
        }

        await identities.StoreAsync(account, new IdentityChange { Cases = anew, At = word.At }, CancellationToken.None);
    }

    /// <summary>Lets a key count again. False where it is not ignored.</summary>
    internal async Task<bool> LiftAsync(AccountId account, MatchKey key, KeyWord word, SyncPolicy policy)
    {
        if (!await cases.LiftAsync(account, key, word, CancellationToken.None))
        {
            return false;
        }

        var holders = await identities.FindHoldersAsync(account, [key], key.HoldersMax + 1, CancellationToken.None);
        if (holders.Count > key.HoldersMax)
        {
            return true;
        }

        var households = holders.Select(holder => holder.Entity).ToHashSet();
        var changed = new List<ChangedHousehold>();
        foreach (var type in new[] { RecordType.Customer, RecordType.Contact })
        {
            var links = await identities.FindRecordsAsync(account, households, type, CancellationToken.None);
            changed.AddRange(links.Select(link => new ChangedHousehold(link.Entity, link.Record, [key])));
        }

        var known = await questions.AskAboutAsync(account, households, policy.StopList);
        var apart = await cases.FindApartAsync(account, households, CancellationToken.None);
        var asked = Reconsideration.Decide([.. changed.DistinctBy(household => household.Entity)], known, apart, policy);
        await identities.StoreAsync(account, new IdentityChange { Cases = asked, At = word.At }, CancellationToken.None);
        return true;
    }

    private async Task<List<MatchCase>> ReadOpenAsync(AccountId account)
    {
        var open = new List<MatchCase>();
        CaseCursor? after = null;
        do
        {
            var page = await cases.ReadAsync(account, Open, isOpen: true, after, IdentityLimits.CasesPageMax, CancellationToken.None);
            open.AddRange(page.Select(found => found.Case));
            after = page.Count == 0 ? null : page[^1].Cursor;
        }
        while (after is not null);
        return open;
    }

    /// <summary>Those of the cases of which either side shows one of the keys, or something that the domain stands in.</summary>
    private async Task<List<MatchCase>> RestingOnAsync(AccountId account, List<MatchCase> open, IReadOnlyCollection<MatchKey> keys)
    {
        var resting = new List<MatchCase>();
        foreach (var some in open.Chunk(IdentityLimits.CasesPageMax))
        {
            var profiles = await identities.FindProfilesAsync(
                account, [.. some.SelectMany(one => new[] { one.Entity, one.Match.Household }).Distinct()], CancellationToken.None);
            bool Shows(EntityId household) => profiles.TryGetValue(household, out var profile) && keys.Any(profile.Shows);
            resting.AddRange(some.Where(one => Shows(one.Entity) || Shows(one.Match.Household)));
        }

        return resting;
    }

    /// <summary>A household about whose record nobody is asked any more is held for that no longer.</summary>
    private async Task ReleaseAsync(AccountId account, List<MatchCase> open, ImmutableArray<MatchCase> anew)
    {
        var decided = anew.Select(one => (one.Record, one.Match.Household)).ToHashSet();
        var asked = anew.Where(one => one.Outcome is not MatchOutcome.Apart)
            .Concat(open.Where(one => !decided.Contains((one.Record, one.Match.Household))))
            .Select(one => one.Record)
            .ToHashSet();
        var lanes = new HashSet<string>();
        foreach (var one in anew.Where(one => one.Outcome is MatchOutcome.Apart))
        {
            // The household that a customer was compared with is held for that question alone.
            EntityId[] held = asked.Contains(one.Record) ? [one.Match.Household] : [one.Entity, one.Match.Household];
            foreach (var household in held)
            {
                lanes.UnionWith(await grains.GetEntity(account, household).ReleaseAsync(MatchHold.Id(one.Record)));
            }
        }

        await Task.WhenAll(lanes.Select(lane => grains.GetGrain<ILaneGrain>(lane).NudgeAsync()));
    }
}
