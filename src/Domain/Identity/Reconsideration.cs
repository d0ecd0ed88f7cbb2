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

    /// <summary>
    /// Decides anew about cases that are open, because something that spoke for some of them counts no longer. A case for which too little
    /// is left is apart; where another household fits its record well enough then, that one is asked about.
    /// </summary>
    /// <param name="open">The cases.</param>
    /// <param name="known">Who holds the keys of both sides of each, what all of those are known by, and in which tenants they have customers.</param>
    /// <param name="apart">Pairs of households, in both orders, that somebody has told apart.</param>
    /// <param name="policy">The account's policy.</param>
    public static ImmutableArray<MatchCase> Again(
        IReadOnlyList<MatchCase> open, KnownIdentities known, IReadOnlySet<(EntityId One, EntityId Other)> apart, SyncPolicy policy)
    {
        var cases = ImmutableArray.CreateBuilder<MatchCase>();
        var asked = open.Select(one => (one.Entity, one.Match.Household)).Concat(open.Select(one => (one.Match.Household, one.Entity))).ToHashSet();
        foreach (var one in open)
        {
            var thresholds = policy.Identity.For(one.Record.Connection);
            var match = Comparison(known, policy).Score(one.Entity, one.Match.Household);
            var isAsked = match.Score >= thresholds.Review;
            cases.Add(one with
            {
                Match = match,
                Outcome = !isAsked ? MatchOutcome.Apart
                    : one.Outcome is MatchOutcome.Union && match.Score < thresholds.Link ? MatchOutcome.Review
                    : one.Outcome,
            });
            if (!isAsked)
            {
                var keys = known.Profiles.GetValueOrDefault(one.Entity, IdentityProfile.Empty).KeysOf(policy.StopList);
                cases.AddRange(Decide([new ChangedHousehold(one.Entity, one.Record, keys)], known, apart, policy)
                    .Where(next => asked.Add((next.Entity, next.Match.Household))));
            }
        }

        return cases.ToImmutable();
    }

    private static Match? Best(
        ChangedHousehold household, KnownIdentities known, IReadOnlySet<(EntityId One, EntityId Other)> apart, SyncPolicy policy)
    {
        var comparison = Comparison(known, policy);
        return comparison.FoundBy(household.Keys)
            .Where(other => other != household.Entity && other.Kind == household.Entity.Kind && !apart.Contains((household.Entity, other)))
            .Select(other => comparison.Score(household.Entity, other))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Household.Value, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static HouseholdComparison Comparison(KnownIdentities known, SyncPolicy policy) => new(known, policy.Identity, policy.StopList);

    private static MatchOutcome OutcomeOf(EntityId one, EntityId other, KnownIdentities known) =>
        known.Customers.Any(customer => customer.Entity == one && known.Customers.Contains((other, customer.Connection)))
            ? MatchOutcome.Duplicate
            : MatchOutcome.Review;
}
