using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Identity;

/// <summary>Reads everything that a batch is decided by: a few statements, however large the batch.</summary>
internal sealed class IdentityQuestions(IIdentityIndex identities, IMatchCases cases)
{
    internal async Task<KnownIdentities> AskAsync(AccountId account, ImmutableArray<ResolveRequest> requests, StopList stopList)
    {
        var asked = requests.SelectMany(request => KeysOf(request, stopList)).ToHashSet();
        // The statements do not depend on each other, and the database has more than one processor.
        var linking = identities.FindEntitiesAsync(account, [.. requests.Select(request => request.Record)], CancellationToken.None);
        var ignoring = cases.FindIgnoredAsync(account, CancellationToken.None);
        var holding = HoldersAsync(account, asked);
        await Task.WhenAll(linking, ignoring, holding);
        var (links, ignored, holders) = (await linking, await ignoring, Holders(await holding));
        var candidates = CandidatesOf(holders);
        var reading = ProfilesAsync(account, [.. candidates.Union(links.Values)]);
        var customers = CustomersAsync(account, requests.Any(request => request.Record.Type == RecordType.Customer), candidates);
        var seconds = SecondsAsync(account, candidates);
        await Task.WhenAll(reading, customers, seconds);
        return new KnownIdentities
        {
            Links = links,
            Holders = holders,
            Profiles = await reading,
            Customers = await customers,
            Seconds = await seconds,
            Ignored = ignored,
        };
    }

    /// <summary>Reads who else holds the keys that households have come to hold.</summary>
    internal async Task<KnownIdentities> AskAboutAsync(AccountId account, ProfileUpdate update)
    {
        // The weights of all that a household is known by count, not only of what is new.
        var keys = update.Changed.SelectMany(household => update.KeysOf(household.Entity)).ToHashSet();
        var ignoring = cases.FindIgnoredAsync(account, CancellationToken.None);
        var holding = HoldersAsync(account, keys);
        await Task.WhenAll(ignoring, holding);
        var holders = Holders(await holding);
        var entities = CandidatesOf(holders).Union(update.Changed.Select(household => household.Entity)).ToHashSet();
        // What changes is known already.
        var reading = ProfilesAsync(account, [.. entities.Where(entity => !update.Profiles.ContainsKey(entity))]);
        var customers = CustomersAsync(account, update.IsOfCustomers, entities);
        await Task.WhenAll(reading, customers);
        var profiles = await reading;
        foreach (var (entity, profile) in update.Profiles)
        {
            profiles[entity] = profile;
        }

        return new KnownIdentities { Holders = holders, Profiles = profiles, Customers = await customers, Ignored = await ignoring };
    }

    private static Dictionary<MatchKey, ImmutableArray<EntityId>> Holders(List<KeyHolder> holders) =>
        holders.GroupBy(holder => holder.Key).ToDictionary(group => group.Key, group => group.Select(holder => holder.Entity).ToImmutableArray());

    // A key that too many hold finds nobody, so nothing need be known of them.
    private static HashSet<EntityId> CandidatesOf(Dictionary<MatchKey, ImmutableArray<EntityId>> holders) =>
        holders.Where(held => held.Value.Length <= held.Key.HoldersMax).SelectMany(held => held.Value).ToHashSet();

    private static IEnumerable<MatchKey> KeysOf(ResolveRequest request, StopList stopList)
    {
        var keys = request.Profile.KeysOf(stopList);
        return request.Stored is { } stored ? keys.Append(new MatchKey(MatchKey.Entity, stored.Value)) : keys;
    }

    // A record has several keys, and a key several holders: there are more of either than the index takes at once.
    private async Task<List<KeyHolder>> HoldersAsync(AccountId account, HashSet<MatchKey> keys)
    {
        var holders = new List<KeyHolder>();
        foreach (var (max, alike) in keys.GroupBy(key => key.HoldersMax).Select(group => (group.Key, group)))
        {
            foreach (var some in alike.Chunk(IdentityLimits.BatchMax))
            {
                holders.AddRange(await identities.FindHoldersAsync(account, some, max + 1, CancellationToken.None));
            }
        }

        return holders;
    }

    private async Task<Dictionary<EntityId, IdentityProfile>> ProfilesAsync(AccountId account, HashSet<EntityId> entities)
    {
        var profiles = new Dictionary<EntityId, IdentityProfile>(entities.Count);
        foreach (var some in entities.Chunk(IdentityLimits.BatchMax))
        {
            foreach (var (entity, profile) in await identities.FindProfilesAsync(account, some, CancellationToken.None))
            {
                profiles[entity] = profile;
            }
        }

        return profiles;
    }

    private async Task<HashSet<EntityId>> SecondsAsync(AccountId account, HashSet<EntityId> candidates)
    {
        var seconds = new HashSet<EntityId>();
        // A household is preferred to another one: where there is one at most, nothing depends on it.
        foreach (var some in candidates.Count > 1 ? candidates.Chunk(IdentityLimits.BatchMax) : [])
        {
            seconds.UnionWith(await cases.FindSecondsAsync(account, some, CancellationToken.None));
        }

        return seconds;
    }

    // In which tenants the households have a customer: it may come to share one with any customer that is asked about.
    private async Task<HashSet<(EntityId, ConnectionId)>> CustomersAsync(AccountId account, bool isAsked, HashSet<EntityId> candidates)
    {
        var customers = new HashSet<(EntityId, ConnectionId)>();
        foreach (var some in isAsked ? candidates.Chunk(IdentityLimits.BatchMax) : [])
        {
            var links = await identities.FindRecordsAsync(account, some, RecordType.Customer, CancellationToken.None);
            customers.UnionWith(links.Select(link => (link.Entity, link.Record.Connection)));
        }

        return customers;
    }
}
