using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
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
    private readonly HashSet<EntityId> _held = [];
    private readonly HashSet<EntityId> _seconds = [];

    public KnownIdentities Ask(IReadOnlyList<ResolveRequest> requests, StopList stopList)
    {
        var holders = requests.SelectMany(request => request.Profile.KeysOf(stopList)).Distinct()
            .Where(_holders.ContainsKey)
            .ToDictionary(key => key, key => _holders[key].Take(key.HoldersMax + 1).Select(id => new EntityId(id)).ToImmutableArray());
        var candidates = holders.Values.SelectMany(entities => entities).ToHashSet();
        return new KnownIdentities
        {
            Links = requests.Select(request => request.Record).Distinct().Where(_links.ContainsKey).ToDictionary(record => record, record => _links[record]),
            Holders = holders,
            Profiles = candidates.ToDictionary(entity => entity, entity => _profiles[entity]),
            Seconds = candidates.Where(_seconds.Contains).ToHashSet(),
            Customers = requests.Select(request => request.Record.Connection).Distinct()
                .SelectMany(connection => candidates.Select(entity => (entity, connection))).Where(_customers.Contains).ToHashSet(),
        };
    }

    public void Store(RegistrarDecision decision)
    {
        foreach (var resolution in decision.Resolutions)
        {
            _links[resolution.Record] = resolution.Entity;
            if (resolution.Rule == ResolutionRule.Marked || MatchHold.Of(resolution) is not null)
            {
                _held.Add(resolution.Entity);
            }

            if (resolution.Rule == ResolutionRule.Duplicate)
            {
                _seconds.Add(resolution.Entity);
            }

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

    /// <summary>Folds the household that a record was compared with into its own, where nothing speaks against it. Answers with what became of it.</summary>
    public MatchOutcome Unite(MatchCase union, StopList stopList, ICollection<(EntityId From, EntityId Into)> done)
    {
        var (into, from) = (Now(union.Entity), Now(union.Match.Household));
        var outcome = FoundUnion.Decide(Standing(into), Standing(from), _customers, isApart: false);
        if (outcome is not MatchOutcome.Linked || from == into)
        {
            return outcome;
        }

        var moved = _customers.Where(customer => customer.Entity == from).ToList();
        _forwards[from] = into;
        moved.ForEach(customer => _customers.Add((into, customer.Connection)));
        foreach (var record in _links.Where(link => link.Value == from).Select(link => link.Key).ToList())
        {
            _links[record] = into;
        }

        foreach (var key in _profiles[from].KeysOf(stopList))
        {
            if (_holders.TryGetValue(key, out var entities) && entities.Remove(from.Value))
            {
                entities.Add(into.Value);
            }
        }

        _profiles[into] = _profiles[into].Join(_profiles[from]);
        done.Add((from, into));
        return outcome;
    }

    private Standing Standing(EntityId household) =>
        new(household, [], null, [], []) { IsHeld = _held.Contains(household) };

    private EntityId Now(EntityId entity) => _forwards.TryGetValue(entity, out var into) ? Now(into) : entity;
}
