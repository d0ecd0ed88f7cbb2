using System.Collections.Immutable;
using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Identity;

/// <summary>Decides which entity a record belongs to, one batch at a time.</summary>
[GrainType("registrar")]
public sealed class RegistrarGrain(IGrainContext context, IIdentityIndex identities, IConnectorDirectory directory, IEntityIds ids)
    : IGrainBase, IRegistrarGrain
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public async Task<ImmutableArray<Resolution>> ResolveAsync(ImmutableArray<ResolveRequest> requests)
    {
        var account = new AccountId(this.GetPrimaryKeyString());
        var policy = directory.Get(account).Policy;
        var known = await ReadAsync(account, requests, policy.StopList.HouseholdsPerKeyMax);
        var resolutions = Registrar.Decide(requests, known, policy.StopList.HouseholdsPerKeyMax, ids.Next);
        await identities.ClaimAsync(
            account,
            [.. resolutions.Select(resolution => new RecordLink(resolution.Record, resolution.Entity)).Distinct()],
            [.. resolutions.SelectMany(resolution => resolution.Keys.Select(key => new KeyHolder(key, resolution.Entity))).Distinct()],
            replace: false,
            CancellationToken.None);
        return resolutions;
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<RecordRef>> ClaimAsync(ImmutableArray<IdentityClaim> claims)
    {
        var account = new AccountId(this.GetPrimaryKeyString());
        var links = claims.Where(claim => claim.Record is not null).Select(claim => new RecordLink(claim.Record!.Value, claim.Entity)).ToList();
        var known = await identities.FindEntitiesAsync(account, [.. links.Select(link => link.Record)], CancellationToken.None);
        var taken = links.Where(link => known.TryGetValue(link.Record, out var holder) && holder != link.Entity)
            .Select(link => link.Record).ToImmutableArray();
        await identities.ClaimAsync(
            account,
            [.. links.Where(link => !known.ContainsKey(link.Record)).DistinctBy(link => link.Record)],
            [.. claims.SelectMany(claim => claim.Keys.Select(key => new KeyHolder(key, claim.Entity))).Distinct()],
            replace: false,
            CancellationToken.None);
        return taken;
    }

    private async Task<KnownIdentities> ReadAsync(AccountId account, ImmutableArray<ResolveRequest> requests, int holdersMax)
    {
        var links = await identities.FindEntitiesAsync(account, [.. requests.Select(request => request.Record)], CancellationToken.None);
        var keys = requests.SelectMany(request => request.Keys)
            .Concat(requests.Select(request => request.Stored).OfType<EntityId>().Select(stored => new MatchKey(MatchKey.Entity, stored.Value)))
            .ToHashSet();
        var holders = keys.Count == 0 ? [] : await identities.FindHoldersAsync(account, keys, holdersMax + 1, CancellationToken.None);
        var candidates = holders.Select(holder => holder.Entity).ToHashSet();
        var customers = new HashSet<(EntityId, ConnectionId)>();
        foreach (var connection in requests.Where(request => request.Record.Type == RecordType.Customer)
            .Select(request => request.Record.Connection).Distinct())
        {
            // A key may be held by many: the candidates are more than the keys.
            foreach (var some in candidates.Chunk(IdentityLimits.BatchMax))
            {
                var linked = await identities.FindRecordsAsync(account, some, connection, RecordType.Customer, CancellationToken.None);
                customers.UnionWith(linked.Select(link => (link.Entity, connection)));
            }
        }

        return new KnownIdentities(
            links,
            holders.GroupBy(holder => holder.Key).ToDictionary(group => group.Key, group => group.Select(holder => holder.Entity).ToImmutableArray()),
            customers);
    }
}
