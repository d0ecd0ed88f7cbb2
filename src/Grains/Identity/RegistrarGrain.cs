using System.Collections.Immutable;
using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Storage.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Identity;

/// <summary>Decides which entity a record belongs to, one batch at a time.</summary>
[GrainType("registrar")]
public sealed class RegistrarGrain(
    IGrainContext context,
    IIdentityIndex identities,
    IConnectorDirectory directory,
    IEntityIds ids,
    UnionSaga unions,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<RegistrarGrain> logger) : IGrainBase, IRegistrarGrain, IDisposable
{
    private static readonly TimeSpan FinishSoon = TimeSpan.FromSeconds(1);

    // The loop interleaves with calls: two that drove the same union at once would not know of each other's steps.
    private readonly SemaphoreSlim _oneUnion = new(1);
    private Loop _loop = null!;

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        _loop = new Loop(
            this, FinishAsync, exception => RegistrarLog.UnionFailed(logger, exception, this.GetPrimaryKeyString()), lifetime, time, storesState: false);
        _loop.Start(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StartAsync()
    {
        _loop.Nudge(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<UnionAnswer> MergeAsync(EntityId from, EntityId into, string cause) => UniteAsync(account => unions.MergeAsync(account, from, into, cause));

    /// <inheritdoc />
    public Task<UnionAnswer> SplitAsync(EntityId household, ImmutableArray<RecordRef> records, string cause) =>
        UniteAsync(account => unions.SplitAsync(account, household, records, cause));

    /// <inheritdoc />
    public Task<UnionAnswer> UnmergeAsync(EntityId household, string cause) => UniteAsync(account => unions.UnmergeAsync(account, household, cause));

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
        claims = await WhereTheyWentAsync(account, claims);
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

    /// <inheritdoc />
    public void Dispose() => _oneUnion.Dispose();

    /// <summary>A claim of a household that was merged meanwhile is one of the household it went into, and takes nothing from that one.</summary>
    private async Task<ImmutableArray<IdentityClaim>> WhereTheyWentAsync(AccountId account, ImmutableArray<IdentityClaim> claims)
    {
        var forwards = await identities.FindForwardsAsync(account, claims.Select(claim => claim.Entity).ToHashSet(), CancellationToken.None);
        return forwards.Count == 0
            ? claims
            : [.. claims.Select(claim => claim with { Entity = forwards.GetValueOrDefault(claim.Entity, claim.Entity) })];
    }

    private async Task<UnionAnswer> UniteAsync(Func<AccountId, Task<UnionAnswer>> union)
    {
        await _oneUnion.WaitAsync();
        try
        {
            return await union(new AccountId(this.GetPrimaryKeyString()));
        }
        catch
        {
            // What has begun must not wait for the next one who asks.
            _loop.Nudge(FinishSoon);
            throw;
        }
        finally
        {
            _oneUnion.Release();
        }
    }

    private async Task<TimeSpan> FinishAsync(CancellationToken cancellationToken)
    {
        await _oneUnion.WaitAsync(cancellationToken);
        try
        {
            await unions.FinishAsync(new AccountId(this.GetPrimaryKeyString()));
        }
        finally
        {
            _oneUnion.Release();
        }

        return Timeout.InfiniteTimeSpan;
    }
}
