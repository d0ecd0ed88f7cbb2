using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>Compares households with each other by what the index says of them and of those who share something with them.</summary>
internal sealed class HouseholdComparison(KnownIdentities known, IdentityPolicy policy, StopList stopList)
{
    /// <summary>The holders of keys by which somebody can be found, each once.</summary>
    internal IEnumerable<EntityId> FoundBy(IEnumerable<MatchKey> keys) => keys.Where(Finds).SelectMany(key => HoldersOf(key)).Distinct();

    /// <summary>True for a key that finds somebody: few enough hold it, and nobody said that it is to be ignored.</summary>
    internal bool Finds(MatchKey key) => !known.Ignored.Contains(key) && HoldersOf(key).Length <= key.HoldersMax;

    /// <summary>How well two households fit each other.</summary>
    internal Match Score(EntityId household, EntityId candidate) => Score(ReadingOf(household), ReadingOf(candidate), household, candidate);

    /// <summary>How well two readings fit each other, of which each is, or is part of, one of the two households.</summary>
    internal Match Score(IdentityReading one, IdentityReading other, EntityId household, EntityId candidate) => MatchScorer.Score(
        one, other, candidate, key => UseOf(key, household, candidate), policy, stopList.HouseholdsPerKeyMax);

    /// <summary>What a household is known by.</summary>
    internal IdentityProfile ProfileOf(EntityId household) => known.Profiles.GetValueOrDefault(household, IdentityProfile.Empty);

    private IdentityReading ReadingOf(EntityId household) => ProfileOf(household).Read(stopList);

    private ImmutableArray<EntityId> HoldersOf(MatchKey key) => known.Holders.GetValueOrDefault(key, []);

    private KeyUse UseOf(MatchKey key, EntityId household, EntityId candidate) => known.Ignored.Contains(key)
        ? KeyUse.Ignored
        : KeyUse.Of(key, HoldersOf(key).Where(holder => holder != household && holder != candidate).Select(ReadingOf));
}
