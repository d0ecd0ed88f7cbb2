using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>
/// Decides which entity each record of a batch belongs to: by an existing link, by the id that the record itself names, by
/// exactly one household with the same email or phone, else a new one. Records of one batch see each other in order.
/// </summary>
public static class Registrar
{
    /// <summary>Decides about a batch.</summary>
    /// <param name="requests">The records, in the order in which they were read.</param>
    /// <param name="known">What the index says.</param>
    /// <param name="householdsPerKeyMax">A key held by more households than this says nothing.</param>
    /// <param name="newId">Makes the id of a new entity.</param>
    public static ImmutableArray<Resolution> Decide(
        IReadOnlyList<ResolveRequest> requests, KnownIdentities known, int householdsPerKeyMax, Func<EntityKind, EntityId> newId)
    {
        var links = new Dictionary<RecordRef, EntityId>(known.Links);
        var holders = known.Holders.ToDictionary(pair => pair.Key, pair => pair.Value.ToList());
        var customers = known.Customers.ToHashSet();
        var resolutions = ImmutableArray.CreateBuilder<Resolution>(requests.Count);
        foreach (var request in requests)
        {
            var (entity, rule) = Find(request, links, holders, customers, householdsPerKeyMax);
            var isNew = entity is null;
            var resolved = entity ?? newId(request.Kind);
            links[request.Record] = resolved;
            if (request.Record.Type == RecordType.Customer)
            {
                customers.Add((resolved, request.Record.Connection));
            }

            ImmutableArray<MatchKey> keys = [new(MatchKey.Entity, resolved.Value), .. request.Keys];
            foreach (var key in keys)
            {
                Hold(holders, key, resolved);
            }

            resolutions.Add(new Resolution(request.Record, resolved, isNew, rule, keys));
        }

        return resolutions.MoveToImmutable();
    }

    private static (EntityId? Entity, string Rule) Find(
        ResolveRequest request,
        Dictionary<RecordRef, EntityId> links,
        Dictionary<MatchKey, List<EntityId>> holders,
        HashSet<(EntityId Entity, ConnectionId Connection)> customers,
        int householdsPerKeyMax)
    {
        if (links.TryGetValue(request.Record, out var linked))
        {
            return (linked, "linked");
        }

        if (request.Stored is { } stored && stored.Kind == request.Kind && holders.ContainsKey(new MatchKey(MatchKey.Entity, stored.Value)))
        {
            return (stored, "stored-id");
        }

        foreach (var key in request.Keys)
        {
            // A customer never joins a household that has a customer in the same tenant: that would merge two customers.
            var candidates = holders.GetValueOrDefault(key);
            if (candidates is null || candidates.Count > householdsPerKeyMax)
            {
                continue;
            }

            var fitting = candidates
                .Where(entity => entity.Kind == request.Kind
                    && !(request.Record.Type == RecordType.Customer && customers.Contains((entity, request.Record.Connection))))
                .ToList();
            if (fitting.Count == 1)
            {
                return (fitting[0], key.Kind);
            }
        }

        return (null, "new");
    }

    private static void Hold(Dictionary<MatchKey, List<EntityId>> holders, MatchKey key, EntityId entity)
    {
        if (!holders.TryGetValue(key, out var list))
        {
            holders[key] = list = [];
        }

        if (!list.Contains(entity))
        {
            list.Add(entity);
        }
    }
}
