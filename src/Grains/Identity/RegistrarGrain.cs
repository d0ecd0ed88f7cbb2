using System.Collections.Immutable;
using Hearth.Contracts.Identity;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Identity;

/// <summary>Decides which entity a record belongs to, one batch at a time.</summary>
[GrainType("registrar")]
public sealed class RegistrarGrain(
    IGrainContext context,
    IGrainFactory grains,
    IIdentityIndex identities,
    IMatchCases cases,
    IConnectorDirectory directory,
    IEntityIds ids,
    TimeProvider time) : IGrainBase, IRegistrarGrain
{
    private readonly IdentityQuestions _questions = new(identities, cases);

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    private AccountId Account => new(this.GetPrimaryKeyString());

    private SyncPolicy Policy => directory.Get(Account).Policy;

    /// <inheritdoc />
    public async Task<ImmutableArray<Resolution>> ResolveAsync(ImmutableArray<ResolveRequest> requests)
    {
        var policy = Policy;
        var known = await _questions.AskAsync(Account, requests, policy.StopList);
        var decision = Registrar.Decide(requests, known, policy, ids.Next);
        await HoldAsync(decision.Resolutions);
        await identities.StoreAsync(
            Account,
            new IdentityChange
            {
                Links = [.. decision.Resolutions.Select(resolution => new RecordLink(resolution.Record, resolution.Entity)).Distinct()],
                Keys = [.. decision.Keys.Select(held => new KeyHolder(held.Key, held.Entity))],
                Profiles = decision.Profiles,
                Cases = decision.Cases,
                At = time.GetUtcNow(),
            },
            CancellationToken.None);
        return decision.Resolutions;
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<RecordRef>> ClaimAsync(ImmutableArray<IdentityClaim> claims)
    {
        var links = claims.Select(claim => new RecordLink(claim.Record, claim.Entity)).Distinct().ToList();
        var known = await identities.FindEntitiesAsync(Account, [.. links.Select(link => link.Record)], CancellationToken.None);
        var update = await ProfileUpdate.ReadAsync(identities, Account, claims, Policy.StopList);
        await identities.StoreAsync(
            Account,
            new IdentityChange
            {
                Links = [.. links.Where(link => !known.ContainsKey(link.Record)).DistinctBy(link => link.Record)],
                Keys = update.Added,
                Former = update.Former,
                Profiles = update.Profiles,
                Cases = await ReconsiderAsync(update),
                At = time.GetUtcNow(),
            },
            CancellationToken.None);
        return [.. links.Where(link => known.TryGetValue(link.Record, out var holder) && holder != link.Entity).Select(link => link.Record).Distinct()];
    }

    private async Task<IReadOnlyCollection<MatchCase>> ReconsiderAsync(ProfileUpdate update)
    {
        var changed = update.Changed;
        if (changed.IsEmpty)
        {
            return [];
        }

        var known = await _questions.AskAboutAsync(Account, update);
        var apart = await cases.FindApartAsync(Account, [.. changed.Select(household => household.Entity)], CancellationToken.None);
        return Reconsideration.Decide(changed, known, apart, Policy);
    }

    /// <summary>
    /// A household about which somebody is asked is held before its record is linked: whoever delivers the record finds it held, however
    /// often it is delivered. A household that is held and never gets a record shows nowhere.
    /// </summary>
    private Task HoldAsync(ImmutableArray<Resolution> resolutions) => Task.WhenAll(resolutions
        .Where(resolution => resolution.Rule == ResolutionRule.Review)
        .Select(resolution => grains.GetEntity(Account, resolution.Entity).HoldAsync(new Hold(HoldReason.Review, HoldId(resolution.Record)))));

    private static string HoldId(RecordRef record) => $"review {record}";
}
