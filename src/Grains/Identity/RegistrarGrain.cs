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
        var links = claims.Where(claim => claim.Record is not null).Select(claim => new RecordLink(claim.Record!.Value, claim.Entity)).ToList();
        var known = await identities.FindEntitiesAsync(Account, [.. links.Select(link => link.Record)], CancellationToken.None);
        var changed = claims.Where(claim => !claim.Shown.IsEmpty || !claim.Hidden.IsEmpty).ToLookup(claim => claim.Entity);
        var before = await identities.FindProfilesAsync(Account, [.. changed.Select(entity => entity.Key)], CancellationToken.None);
        var after = changed.ToDictionary(
            entity => entity.Key,
            entity => entity.Aggregate(before.GetValueOrDefault(entity.Key, IdentityProfile.Empty), (profile, claim) => profile.Change(claim.Shown, claim.Hidden)));
        await identities.StoreAsync(
            Account,
            new IdentityChange
            {
                Links = [.. links.Where(link => !known.ContainsKey(link.Record)).DistinctBy(link => link.Record)],
                Keys = [.. after.SelectMany(entity => Holders(entity.Key, entity.Value).Except(Holders(entity.Key, before.GetValueOrDefault(entity.Key))))],
                Former = [.. before.SelectMany(entity => Holders(entity.Key, entity.Value).Except(Holders(entity.Key, after[entity.Key])))],
                Profiles = after.Where(entity => !entity.Value.Equals(before.GetValueOrDefault(entity.Key))).ToDictionary(),
                At = time.GetUtcNow(),
            },
            CancellationToken.None);
        return [.. links.Where(link => known.TryGetValue(link.Record, out var holder) && holder != link.Entity).Select(link => link.Record)];
    }

    /// <summary>
    /// A household about which somebody is asked is held before its record is linked: whoever delivers the record finds it held, however
    /// often it is delivered. A household that is held and never gets a record shows nowhere.
    /// </summary>
    private Task HoldAsync(ImmutableArray<Resolution> resolutions) => Task.WhenAll(resolutions
        .Where(resolution => resolution.Rule == ResolutionRule.Review)
        .Select(resolution => grains.GetEntity(Account, resolution.Entity).HoldAsync(new Hold(HoldReason.Review, HoldId(resolution.Record)))));

    private static string HoldId(RecordRef record) => $"review {record}";

    private IEnumerable<KeyHolder> Holders(EntityId entity, IdentityProfile? profile) =>
        MatchKey.Of(IdentityReading.Of(profile ?? IdentityProfile.Empty, Policy.StopList)).Select(key => new KeyHolder(key, entity));
}
