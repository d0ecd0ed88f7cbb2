using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>A batch in the making: what the index said, and what the records before have added to it.</summary>
internal sealed class RegistrarBatch(KnownIdentities known, SyncPolicy policy, Func<EntityKind, EntityId> newId)
{
    private readonly Dictionary<RecordRef, EntityId> _links = new(known.Links);
    private readonly Dictionary<MatchKey, ImmutableArray<EntityId>> _holders = new(known.Holders);
    private readonly Dictionary<EntityId, IdentityProfile> _profiles = new(known.Profiles);
    private readonly HashSet<(EntityId, ConnectionId)> _customers = [.. known.Customers];
    private readonly HashSet<EntityId> _seconds = [.. known.Seconds];
    private readonly HashSet<EntityId> _touched = [];
    private readonly ImmutableArray<(MatchKey, EntityId)>.Builder _claimed = ImmutableArray.CreateBuilder<(MatchKey, EntityId)>();
    private readonly ImmutableArray<Resolution>.Builder _resolutions = ImmutableArray.CreateBuilder<Resolution>();
    private readonly ImmutableArray<MatchCase>.Builder _cases = ImmutableArray.CreateBuilder<MatchCase>();

    private readonly HashSet<(EntityId, EntityId)> _unions = [];

    internal void Resolve(ResolveRequest request)
    {
        var (entity, rule) = Find(request);
        var resolved = entity ?? newId(request.Kind);
        _resolutions.Add(new Resolution(request.Record, resolved, entity is null, rule));
        _links[request.Record] = resolved;
        if (entity is null)
        {
            Hold(new MatchKey(MatchKey.Entity, resolved.Value), resolved);
        }

        if (rule == ResolutionRule.Duplicate)
        {
            _seconds.Add(resolved);
        }

        if (request.Record.Type == RecordType.Customer)
        {
            _customers.Add((resolved, request.Record.Connection));
        }

        Note(resolved, request.Profile);
    }

    internal RegistrarDecision ToDecision() => new(
        _resolutions.ToImmutable(),
        _touched.ToDictionary(entity => entity, entity => _profiles[entity]),
        _claimed.ToImmutable(),
        // The entity of a record is known only after its candidates were weighed.
        [.. _cases.Select(one => one with { Entity = _links[one.Record] })]);

    private (EntityId? Entity, string Rule) Find(ResolveRequest request)
    {
        if (_links.TryGetValue(request.Record, out var linked))
        {
            return (linked, ResolutionRule.Linked);
        }

        // The id of a household that was merged is held by the one that it went into.
        if (request.Stored is { } stored && stored.Kind == request.Kind
            && _holders.TryGetValue(new MatchKey(MatchKey.Entity, stored.Value), out var named) && !named.IsEmpty)
        {
            return (named[0], ResolutionRule.StoredId);
        }

        var reading = request.Profile.Read(policy.StopList);
        return reading.IsMarked ? (null, ResolutionRule.Marked)
            : reading.IsBlank ? (null, request.Kind is EntityKind.Household ? ResolutionRule.Blank : ResolutionRule.New)
            : Match(request, reading);
    }

    private (EntityId? Entity, string Rule) Match(ResolveRequest request, IdentityReading reading)
    {
        var thresholds = policy.Identity.For(request.Record.Connection);
        var matches = Candidates(request.Kind, request.Profile.KeysOf(policy.StopList))
            .Select(candidate => Score(request, reading, candidate))
            // Whoever joins a household that the office marked, or that a tenant has twice, is held with it: where another one fits, that
            // one gets the record.
            .OrderByDescending(match => match.Score >= thresholds.Link && !ReadingOf(match.Household).IsMarked && !_seconds.Contains(match.Household))
            .ThenByDescending(match => match.Score)
            .ThenBy(match => match.Household.Value, StringComparer.Ordinal)
            .ToList();
        // A customer never joins a household that has a customer in the same tenant: that would merge two customers.
        var twin = matches.Find(match => match.Score >= thresholds.Link && IsTaken(request.Record, match.Household));
        // One that fits less well is reported too, and holds nothing.
        if ((twin ?? matches.Find(match => match.Score >= thresholds.Review && IsTaken(request.Record, match.Household))) is { } reported)
        {
            Note(request, reported, MatchOutcome.Duplicate);
        }

        var best = matches.Find(match => !IsTaken(request.Record, match.Household));
        // Where the other one is marked, this is the one that the office goes on with.
        var alone = twin is null || ReadingOf(twin.Household).IsMarked ? ResolutionRule.New : ResolutionRule.Duplicate;
        if (best is null || best.Score <= 0)
        {
            return (null, alone);
        }

        if (best.Score >= thresholds.Link)
        {
            Note(request, best, MatchOutcome.Linked);
            Unite(request, best, matches.FindAll(match => match != best && match.Score >= thresholds.Link && !IsTaken(request.Record, match.Household)));
            return (best.Household, ResolutionRule.Match);
        }

        // Where the same customer is there twice, nobody needs to be asked about a third one that fits less.
        var asks = best.Score >= thresholds.Review && twin is null;
        Note(request, best, asks ? MatchOutcome.Review : MatchOutcome.Apart);
        return (null, asks ? ResolutionRule.Review : alone);
    }

    // Spouses who came one by one, before the customer that names both. A phone or email in common is not enough: a tenant's record may
    // carry the landlord's.
    private void Unite(ResolveRequest request, Match best, List<Match> others)
    {
        if (!best.IsNamed)
        {
            return;
        }

        foreach (var other in others.Where(other => other.IsNamed))
        {
            var pair = string.CompareOrdinal(best.Household.Value, other.Household.Value) < 0
                ? (best.Household, other.Household)
                : (other.Household, best.Household);
            if (_unions.Add(pair))
            {
                Note(request, other, MatchOutcome.Union);
            }
        }
    }

    private IEnumerable<EntityId> Candidates(EntityKind kind, ImmutableArray<MatchKey> keys) => keys
        .Where(key => !known.Ignored.Contains(key))
        .Select(key => (Key: key, Holders: _holders.GetValueOrDefault(key, [])))
        .Where(held => held.Holders.Length <= held.Key.HoldersMax)
        .SelectMany(held => held.Holders)
        .Where(entity => entity.Kind == kind)
        .Distinct();

    private Match Score(ResolveRequest request, IdentityReading reading, EntityId candidate) => MatchScorer.Score(
        reading, request.ChangedAt is { } time ? ReadingOf(candidate).AsOf(time) : ReadingOf(candidate), candidate, key => UseOf(key, candidate), policy.Identity, policy.StopList.HouseholdsPerKeyMax);

    private KeyUse UseOf(MatchKey key, EntityId candidate) => known.Ignored.Contains(key)
        ? KeyUse.Ignored
        : KeyUse.Of(key, _holders.GetValueOrDefault(key, []).Where(holder => holder != candidate).Select(ReadingOf));

    private bool IsTaken(RecordRef record, EntityId household) =>
        record.Type == RecordType.Customer && _customers.Contains((household, record.Connection));

    private IdentityReading ReadingOf(EntityId entity) => _profiles.GetValueOrDefault(entity, IdentityProfile.Empty).Read(policy.StopList);

    private void Note(ResolveRequest request, Match match, MatchOutcome outcome) =>
        _cases.Add(new MatchCase(request.Record, match.Household, match, outcome));

    private void Note(EntityId entity, IdentityProfile profile)
    {
        var before = _profiles.GetValueOrDefault(entity, IdentityProfile.Empty);
        var joined = before.Show(profile);
        if (joined.Equals(before))
        {
            return;
        }

        _profiles[entity] = joined;
        _touched.Add(entity);

        // The record's people live at the household's addresses from now on, and the other way round.
        foreach (var key in joined.KeysOf(policy.StopList))
        {
            Hold(key, entity);
        }
    }

    private void Hold(MatchKey key, EntityId entity)
    {
        var holders = _holders.GetValueOrDefault(key, []);
        if (!holders.Contains(entity))
        {
            _holders[key] = holders.Add(entity);
            _claimed.Add((key, entity));
        }
    }
}
