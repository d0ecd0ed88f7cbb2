using System.Collections.Immutable;
using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Identity;

/// <summary>What claims change about what entities are known by.</summary>
/// <param name="Profiles">The profiles that change, as they are from now on.</param>
/// <param name="Added">Keys that are held from now on.</param>
/// <param name="Former">Keys that are held no longer.</param>
/// <param name="Changed">The households with new keys.</param>
internal sealed record ProfileUpdate(
    IReadOnlyDictionary<EntityId, IdentityProfile> Profiles,
    ImmutableArray<KeyHolder> Added,
    ImmutableArray<KeyHolder> Former,
    ImmutableArray<ChangedHousehold> Changed)
{
    private ImmutableDictionary<EntityId, ImmutableArray<MatchKey>> Keys { get; init; } = ImmutableDictionary<EntityId, ImmutableArray<MatchKey>>.Empty;

    /// <summary>True where customers may be there twice: of households that were changed by one of their records.</summary>
    internal bool IsOfCustomers => Changed.Any(household => household.By.Type is RecordType.Customer or RecordType.CustomerContact);

    /// <summary>Every key that an entity holds from now on.</summary>
    internal ImmutableArray<MatchKey> KeysOf(EntityId entity) => Keys[entity];

    /// <summary>Compares what claims say with what is stored. Claims that say nothing new change nothing.</summary>
    internal static async Task<ProfileUpdate> ReadAsync(
        IIdentityIndex identities, AccountId account, ImmutableArray<IdentityClaim> claims, StopList stopList)
    {
        var told = claims.Where(claim => !claim.Shown.IsEmpty || !claim.Hidden.IsEmpty).ToLookup(claim => claim.Entity);
        var before = await identities.FindProfilesAsync(account, [.. told.Select(entity => entity.Key)], CancellationToken.None);
        var after = told.ToImmutableDictionary(
            entity => entity.Key,
            entity => entity.Aggregate(Before(entity.Key), (profile, claim) => profile.Change(claim.Shown, claim.Hidden)))
            .Where(entity => !entity.Value.Equals(Before(entity.Key))).ToImmutableDictionary();
        var keys = after.ToImmutableDictionary(entity => entity.Key, entity => entity.Value.KeysOf(stopList));
        var held = after.Keys.ToDictionary(entity => entity, entity => Before(entity).KeysOf(stopList));
        var changed = keys.Select(entity => new ChangedHousehold(
            entity.Key, told[entity.Key].First().Record, [.. entity.Value.Except(held[entity.Key])])).Where(household => !household.Keys.IsEmpty);
        return new ProfileUpdate(
            after,
            [.. keys.SelectMany(entity => entity.Value.Except(held[entity.Key]).Select(key => new KeyHolder(key, entity.Key)))],
            [.. held.SelectMany(entity => entity.Value.Except(keys[entity.Key]).Select(key => new KeyHolder(key, entity.Key)))],
            [.. changed.OrderBy(household => household.Entity.Value, StringComparer.Ordinal)])
        {
            Keys = keys,
        };

        IdentityProfile Before(EntityId entity) => before.GetValueOrDefault(entity, IdentityProfile.Empty);
    }
}
