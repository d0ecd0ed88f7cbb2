using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Identity;

/// <summary>Reads everything that a batch is decided by: a few statements, however large the batch.</summary>
internal sealed class IdentityQuestions(IIdentityIndex identities, IMatchCases cases)
{
    // The database has more than one processor, and this one reads an answer while it looks for the next.
    private const int AskedAtOnce = 1_000;

    /// <param name="account">The account.</param>
    /// <param name="requests">The batch.</param>
    /// <param name="stopList">What identifies nobody.</param>
    /// <param name="unstored">
    /// The batch before, while it is being stored: what it changed counts whether or not the index shows it already.
    /// </param>
    internal async Task<KnownIdentities> AskAsync(
        AccountId account, ImmutableArray<ResolveRequest> requests, StopList stopList, RegistrarDecision? unstored)
    {
        var asked = requests.SelectMany(request => KeysOf(request, stopList)).ToHashSet();
        // The statements do not depend on each other, and the database has more than one processor.
        var linking = identities.FindEntitiesAsync(account, [.. requests.Select(request => request.Record)], CancellationToken.None);
        var ignoring = cases.FindIgnoredAsync(account, CancellationToken.None);
        var holding = HoldersAsync(account, asked);
        await Task.WhenAll(linking, ignoring, holding);
        var (links, ignored) = (new Dictionary<RecordRef, EntityId>(await linking), await ignoring);
        var resolved = unstored?.Resolutions ?? [];
        foreach (var resolution in resolved)
        {
            links[resolution.Record] = resolution.Entity;
        }

        var added = (unstored?.Keys ?? []).Where(held => asked.Contains(held.Key)).Select(held => new KeyHolder(held.Key, held.Entity));
        var holders = Holders((await holding).Union(added));
        var candidates = CandidatesOf(holders);
        var reading = ProfilesAsync(account, [.. candidates.Union(links.Values)]);
        var customers = CustomersAsync(account, requests.Any(request => request.Record.Type == RecordType.Customer), candidates);
        var seconds = SecondsAsync(account, candidates);
        await Task.WhenAll(reading, customers, seconds);
        return new KnownIdentities
        {
            Links = links,
            Holders = holders,
            Profiles = With(await reading, unstored?.Profiles),
            Customers = (await customers).Union(resolved.Where(one => one.Record.Type == RecordType.Customer).Select(one => (one.Entity, one.Record.Connection))).ToHashSet(),
            Seconds = (await seconds).Union(resolved.Where(one => one.Rule == ResolutionRule.Duplicate).Select(one => one.Entity)).ToHashSet(),
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
        return new KnownIdentities
        {
            Holders = holders,
            Profiles = With(await reading, update.Profiles),
            Customers = await customers,
            Ignored = await ignoring,
        };
    }

    /// <summary>
    /// Reads who else holds the keys of some households, and of what <paramref name="shown"/> says beside, and what all of them are known by.
    /// </summary>
    internal async Task<KnownIdentities> AskAboutAsync(
        AccountId account, HashSet<EntityId> households, StopList stopList, params IEnumerable<IdentityProfile> shown)
    {
        var ignored = await cases.FindIgnoredAsync(account, CancellationToken.None);
        var profiles = await ProfilesAsync(account, households);
        var holders = Holders(await HoldersAsync(account, [.. profiles.Values.Concat(shown).SelectMany(profile => profile.KeysOf(stopList))]));
        var entities = CandidatesOf(holders).Union(households).ToHashSet();
        return new KnownIdentities
        {
            Holders = holders,
            Profiles = With(await ProfilesAsync(account, [.. entities.Except(households)]), profiles),
            Customers = await CustomersAsync(account, isAsked: true, entities),
            Ignored = ignored,
        };
    }

    private static Dictionary<EntityId, IdentityProfile> With(
        Dictionary<EntityId, IdentityProfile> stored, IReadOnlyDictionary<EntityId, IdentityProfile>? newer)
    {
        foreach (var (entity, profile) in newer ?? ImmutableDictionary<EntityId, IdentityProfile>.Empty)
        {
            stored[entity] = profile;
        }

        return stored;
    }

    private static Dictionary<MatchKey, ImmutableArray<EntityId>> Holders(IEnumerable<KeyHolder> holders) =>
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
        var answers = await Task.WhenAll(
            from alike in keys.GroupBy(key => key.HoldersMax)
            from some in alike.Chunk(AskedAtOnce)
            select identities.FindHoldersAsync(account, some, alike.Key + 1, CancellationToken.None));
        return [.. answers.SelectMany(answer => answer)];
    }

    private async Task<Dictionary<EntityId, IdentityProfile>> ProfilesAsync(AccountId account, HashSet<EntityId> entities)
    {
        var answers = await Task.WhenAll(
            entities.Chunk(AskedAtOnce).Select(some => identities.FindProfilesAsync(account, some, CancellationToken.None)));
        return answers.SelectMany(answer => answer).ToDictionary();
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
