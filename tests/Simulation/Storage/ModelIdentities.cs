using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>The links and match keys of an account, in memory.</summary>
internal sealed class ModelIdentities(Disk disk) : IIdentityIndex
{
    private readonly Dictionary<RecordRef, EntityId> _links = [];
    private readonly Dictionary<MatchKey, SortedSet<string>> _holders = [];
    private readonly Dictionary<EntityId, IdentityProfile> _profiles = [];
    private readonly Dictionary<EntityId, EntityId> _forwards = [];

    /// <summary>What was decided about matches: stored together with the links.</summary>
    public ModelMatchCases Cases { get; } = new(disk);

    /// <summary>The entity of every linked record.</summary>
    public IReadOnlyDictionary<RecordRef, EntityId> Links => _links;

    public Task<IReadOnlyDictionary<RecordRef, EntityId>> FindEntitiesAsync(
        AccountId account, IReadOnlyCollection<RecordRef> records, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyDictionary<RecordRef, EntityId>>(
            () => records.Distinct().Where(_links.ContainsKey).ToDictionary(record => record, record => _links[record]));

    public Task<IReadOnlyList<RecordLink>> FindRecordsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, string type, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<RecordLink>>(() =>
        [
            .. _links.Where(link => link.Key.Type == type && entities.Contains(link.Value))
                .Select(link => new RecordLink(link.Key, link.Value))
                .OrderBy(link => link.Record.Connection.Value, StringComparer.Ordinal)
                .ThenBy(link => link.Record.Id, StringComparer.Ordinal),
        ]);

    public Task<IReadOnlyList<KeyHolder>> FindHoldersAsync(
        AccountId account, IReadOnlyCollection<MatchKey> keys, int holdersPerKeyMax, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<KeyHolder>>(() =>
        [
            .. from key in keys.Distinct()
               where _holders.ContainsKey(key)
               from holder in _holders[key].Take(holdersPerKeyMax)
               select new KeyHolder(key, new EntityId(holder)),
        ]);

    public Task<IReadOnlyDictionary<EntityId, IdentityProfile>> FindProfilesAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyDictionary<EntityId, IdentityProfile>>(
            () => entities.Distinct().Where(_profiles.ContainsKey).ToDictionary(entity => entity, entity => _profiles[entity]));

    public Task StoreAsync(AccountId account, IdentityChange change, CancellationToken cancellationToken) =>
        disk.RunAsync(() =>
        {
            foreach (var link in change.Links.Where(link => change.Replace || !_links.ContainsKey(link.Record)))
            {
                _links[link.Record] = EndOf(link.Entity);
            }

            foreach (var (key, entity) in change.Former)
            {
                _holders.GetValueOrDefault(key)?.Remove(entity.Value);
            }

            foreach (var (key, entity) in change.Keys)
            {
                Hold(key, EndOf(entity));
            }

            foreach (var (entity, profile) in change.Profiles.Where(known => EndOf(known.Key) == known.Key))
            {
                _profiles[entity] = profile;
            }

            Cases.Store(change.Cases, change.At);
        });

    public Task<IReadOnlyDictionary<EntityId, EntityId>> FindForwardsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyDictionary<EntityId, EntityId>>(
            () => entities.Distinct().Where(_forwards.ContainsKey).ToDictionary(entity => entity, entity => _forwards[entity]));

    public Task MoveAsync(AccountId account, EntityId from, EntityId into, CancellationToken cancellationToken) => disk.RunAsync(() =>
    {
        foreach (var record in _links.Where(link => link.Value == from).Select(link => link.Key).ToList())
        {
            _links[record] = into;
        }

        foreach (var holders in _holders.Values.Where(holders => holders.Remove(from.Value)))
        {
            holders.Add(into.Value);
        }

        if (_profiles.Remove(from, out var profile))
        {
            _profiles[into] = _profiles.GetValueOrDefault(into, IdentityProfile.Empty).Join(profile);
        }

        foreach (var earlier in _forwards.Where(forward => forward.Value == from).Select(forward => forward.Key).Append(from).ToList())
        {
            _forwards[earlier] = into;
        }

        Cases.Move(from, into);
    });

    public Task DivideAsync(AccountId account, IdentityDivision division, CancellationToken cancellationToken) => disk.RunAsync(() =>
    {
        foreach (var record in division.Records.Where(record => _links.TryGetValue(record, out var holder) && holder == division.From))
        {
            _links[record] = division.Into;
        }

        Cases.Divide(division.From, division.Into, division.Records);
        foreach (var key in division.Lost.Where(_holders.ContainsKey))
        {
            _holders[key].Remove(division.From.Value);
        }

        _forwards.Remove(division.Into);
        foreach (var (entity, profile) in division.Profiles)
        {
            _profiles[entity] = profile;
        }

        foreach (var key in division.Keys)
        {
            Hold(key, division.Into);
        }
    });

    public Task ForgetAsync(
        AccountId account, EntityId entity, IdentityProfile known, IReadOnlyCollection<MatchKey> keys, CancellationToken cancellationToken) => disk.RunAsync(() =>
    {
        foreach (var (_, holders) in _holders.Where(held => held.Key.Kind != MatchKey.Entity))
        {
            holders.Remove(entity.Value);
        }

        _profiles[entity] = known;
        foreach (var key in keys)
        {
            Hold(key, entity);
        }
    });

    public Task<long> CountEntitiesAsync(AccountId account, EntityKind kind, CancellationToken cancellationToken) =>
        disk.RunAsync(() => (long)_links.Values.Where(entity => entity.Kind == kind).Distinct().Count());

    private EntityId EndOf(EntityId entity) => _forwards.GetValueOrDefault(entity, entity);

    private void Hold(MatchKey key, EntityId entity)
    {
        if (!_holders.TryGetValue(key, out var holders))
        {
            _holders[key] = holders = new SortedSet<string>(StringComparer.Ordinal);
        }

        holders.Add(entity.Value);
    }
}
