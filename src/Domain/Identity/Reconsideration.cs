using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>
/// Looks again at households that have come to be known by something new: another household may turn out to be the same. Nothing is
/// linked by it; it says about whom somebody should be asked. Pure.
/// </summary>
public static class Reconsideration
{
    /// <summary>The cases that the new keys bring up, at most one for each household: the other one that fits best.</summary>
    /// <param name="households">Households with new keys, the record that showed them, and those keys.</param>
    /// <param name="known">Who else holds the keys, what the households and those others are known by, and in which tenants they have customers.</param>
    /// <param name="apart">Pairs of households, in both orders, that somebody has told apart.</param>
    /// <param name="policy">The account's policy.</param>
    public static ImmutableArray<MatchCase> Decide(
        IReadOnlyList<ChangedHousehold> households,
        KnownIdentities known,
        IReadOnlySet<(EntityId One, EntityId Other)> apart,
        SyncPolicy policy)
    {
        var cases = ImmutableArray.CreateBuilder<MatchCase>();
        foreach (var household in households)
        {
            if (Best(household, known, apart, policy) is { } match && match.Score >= policy.Identity.For(household.By.Connection).Review)
            {
                cases.Add(new MatchCase(household.By, household.Entity, match, OutcomeOf(household.Entity, match.Household, known)));
            }
        }

        // Each of two households that came to share something finds the other: one question is enough.
        return [.. cases.DistinctBy(one => string.CompareOrdinal(one.Entity.Value, one.Match.Household.Value) < 0
            ? (one.Entity, one.Match.Household)
            : (one.Match.Household, one.Entity))];
    }

    private static Match? Best(
        ChangedHousehold household, KnownIdentities known, IReadOnlySet<(EntityId One, EntityId Other)> apart, SyncPolicy policy)
    {
        var reading = ReadingOf(household.Entity);
        return household.Keys
            .Where(key => !known.Ignored.Contains(key))
            .Select(key => (Key: key, Holders: known.Holders.GetValueOrDefault(key, [])))
            .Where(held => held.Holders.Length <= held.Key.HoldersMax)
            .SelectMany(held => held.Holders)
            .Where(other => other != household.Entity && other.Kind == household.Entity.Kind && !apart.Contains((household.Entity, other)))
            .Distinct()
            .Select(other => MatchScorer.Score(
                reading, ReadingOf(other), other, key => UseOf(key, household.Entity, other), policy.Identity, policy.StopList.HouseholdsPerKeyMax))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Household.Value, StringComparer.Ordinal)
            .FirstOrDefault();

        IdentityReading ReadingOf(EntityId entity) =>
            known.Profiles.GetValueOrDefault(entity, IdentityProfile.Empty).Read(policy.StopList);

        KeyUse UseOf(MatchKey key, EntityId one, EntityId other) => known.Ignored.Contains(key)
            ? KeyUse.Ignored
            : KeyUse.Of(key, known.Holders.GetValueOrDefault(key, []).Where(holder => holder != one && holder != other).Select(ReadingOf));
    }

    private static MatchOutcome OutcomeOf(EntityId one, EntityId other, KnownIdentities known) =>
        known.Customers.Any(customer => customer.Entity == one && known.Customers.Contains((other, customer.Connection)))
            ? MatchOutcome.Duplicate
            : MatchOutcome.Review;
}
