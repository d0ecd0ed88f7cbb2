using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Testing.Households.Quality;

/// <summary>The registrar's index in memory: it answers what the index in a database would.</summary>
internal sealed class MemoryIndex
{
    private readonly Dictionary<RecordRef, EntityId> _links = [];
    private readonly Dictionary<MatchKey, SortedSet<string>> _holders = [];
    private readonly Dictionary<EntityId, IdentityProfile> _profiles = [];
    private readonly HashSet<(EntityId Entity, ConnectionId Connection)> _customers = [];
    private readonly Dictionary<EntityId, EntityId> _forwards = [];

    public KnownIdentities Ask(IReadOnlyList<ResolveRequest> requests, StopList stopList)
    {
        var holders = requests.SelectMany(request => MatchKey.Of(IdentityReading.Of(request.Profile, stopList))).Distinct()
            .Where(_holders.ContainsKey)
            .ToDictionary(key => key, key => _holders[key].Take(key.HoldersMax + 1).Select(id => new EntityId(id)).ToImmutableArray());
        var candidates = holders.Values.SelectMany(entities => entities).ToHashSet();
        return new KnownIdentities
        {
            Links = requests.Select(request => request.Record).Distinct().Where(_links.ContainsKey).ToDictionary(record => record, record => _links[record]),
            Holders = holders,
            Profiles = candidates.ToDictionary(entity => entity, entity => _profiles[entity]),
            Customers = requests.Select(request => request.Record.Connection).Distinct()
                .SelectMany(connection => candidates.Select(entity => (entity, connection))).Where(_customers.Contains).ToHashSet(),
        };
    }

    public void Store(RegistrarDecision decision)
    {
        foreach (var resolution in decision.Resolutions)
        {
            _links[resolution.Record] = resolution.Entity;
            if (resolution.Record.Type == RecordType.Customer)
            {
                _customers.Add((resolution.Entity, resolution.Record.Connection));
            }
        }

        foreach (var (entity, profile) in decision.Profiles)
        {
            _profiles[entity] = profile;
        }

        foreach (var (key, entity) in decision.Keys)
        {
            if (!_holders.TryGetValue(key, out var entities))
            {
                _holders[key] = entities = new SortedSet<string>(StringComparer.Ordinal);
            }

            entities.Add(entity.Value);
        }
    }

    /// <summary>Folds one household into the other, unless both have a customer in one tenant. Returns what was done.</summary>
    public IEnumerable<(EntityId From, EntityId Into)> Unite(HouseholdUnion union, StopList stopList)
    {
        var (into, from) = (Now(union.Kept), Now(union.Other.Household));
        var moved = _customers.Where(customer => customer.Entity == from).ToList();
        if (from == into || moved.Exists(customer => _customers.Contains((into, customer.Connection))))
        {
            yield break;
        }

        _forwards[from] = into;
        moved.ForEach(customer => _customers.Add((into, customer.Connection)));
        foreach (var record in _links.Where(link => link.Value == from).Select(link => link.Key).ToList())
        {
            _links[record] = into;
        }

        foreach (var key in MatchKey.Of(IdentityReading.Of(_profiles[from], stopList)))
        {
            if (_holders.TryGetValue(key, out var entities) && entities.Remove(from.Value))
            {
                entities.Add(into.Value);
            }
        }

        _profiles[into] = _profiles[into].Join(_profiles[from]);
        yield return (from, into);
    }

    private EntityId Now(EntityId entity) => _forwards.TryGetValue(entity, out var into) ? Now(into) : entity;
}
