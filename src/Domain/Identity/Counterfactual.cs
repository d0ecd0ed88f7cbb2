using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>
/// Answers "what if this evidence did not count?": which households would hold together no longer, and which ones would come together.
/// What holds records for another reason than evidence stays, and so does what the evidence that is kept does not explain. Pure.
/// </summary>
public sealed class Counterfactual
{
    /// <summary>The most records of a household that are weighed against each other.</summary>
    public const int RecordsMax = 64;

    private readonly SyncPolicy _policy;
    private readonly Omission _without;
    private readonly HouseholdComparison _now;
    private readonly HouseholdComparison _then;
    private readonly IdentityPolicy _thenPolicy;
    private readonly ILookup<EntityId, ConnectionId> _customers;

    /// <summary>Asks about households of which everything is known that counts.</summary>
    /// <param name="known">Who holds the keys of the households and of their records, what all of those are known by, and their customers.</param>
    /// <param name="without">What is not to count.</param>
    /// <param name="policy">The account's policy.</param>
    public Counterfactual(KnownIdentities known, Omission without, SyncPolicy policy)
    {
        (_without, _policy, _thenPolicy) = (without, policy, without.From(policy.Identity));
        _customers = known.Customers.ToLookup(customer => customer.Entity, customer => customer.Connection);
        _now = new HouseholdComparison(known, policy.Identity, policy.StopList);
        _then = new HouseholdComparison(without.From(known), _thenPolicy, policy.StopList);
    }

    /// <summary>What would become of one household; null where it would hold together.</summary>
    /// <param name="household">The household.</param>
    /// <param name="records">Its customers and contacts, at most <see cref="RecordsMax"/>.</param>
    /// <param name="confirmed">Records of which a person said that they are the household's.</param>
    public CounterfactualFinding? Divide(EntityId household, IReadOnlyCollection<RecordEvidence> records, IReadOnlySet<RecordRef> confirmed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(records.Count, RecordsMax, nameof(records));
        var held = Held(records, confirmed);
        var explained = new Cohesion(household, _now, _policy.Identity, _policy.StopList).GroupsOf(held);
        var cohesion = new Cohesion(household, _then, _thenPolicy, _policy.StopList);
        var left = cohesion.GroupsOf(held.Select(record => record with { Shown = _without.From(record.Shown) }));
        // A link outlives the key that made it: what nothing explains even with all evidence is no answer to the question.
        var parts = RecordGroup.Join(left, (one, other) => IsUnexplained(one) && IsUnexplained(other));
        return parts.Count <= 1
            ? null
            : new CounterfactualFinding(
                RecordGroup.Join(parts, cohesion.IsAsked).Count == 1 ? CounterfactualChange.Doubted : CounterfactualChange.Split,
                [.. parts.Select(part => new CounterfactualPart(household, [.. part.Records.Select(record => record.Record)]))]);

        bool IsUnexplained(RecordGroup group) => explained.Count > 1 && explained.Exists(apart => group.Has(apart.First.Record));
    }

    /// <summary>What would become of a household and each of those that share a key with it, in the order of their ids. Which records they have is left open.</summary>
    /// <param name="household">The household.</param>
    /// <param name="apart">Pairs of households, in both orders, that somebody has told apart.</param>
    public IEnumerable<CounterfactualFinding> Compare(EntityId household, IReadOnlySet<(EntityId One, EntityId Other)> apart)
    {
        var found = FoundBy(_then, household).ToHashSet();
        return
            from other in FoundBy(_now, household)
            where other != household && other.Kind == household.Kind && !apart.Contains((household, other)) && !IsMarked(household) && !IsMarked(other)
            orderby other.Value
            let points = (Before: _now.Score(household, other).Score, After: found.Contains(other) ? _then.Score(household, other).Score : 0)
            let change = ChangeOf(points.Before, points.After, AreCustomersOfOneTenant(household, other))
            where change is not null
            select new CounterfactualFinding(
                change.Value,
                [.. new[] { household, other }.OrderBy(one => one.Value, StringComparer.Ordinal).Select(one => new CounterfactualPart(one, []))],
                points);
    }

    /// <summary>Whatever stays together anyway, and what a person confirmed with whoever was there first.</summary>
    private static List<RecordEvidence> Held(IReadOnlyCollection<RecordEvidence> records, IReadOnlySet<RecordRef> confirmed)
    {
        var first = RecordGroup.Each(records).Select(group => group.First.Record).ToList();
        return [.. records.Select(record => confirmed.Contains(record.Record) ? record with { With = [.. record.With, .. first.Where(other => other != record.Record).Take(1)] } : record)];
    }

    // Two households that fit well enough to be one stay two until somebody says so: they are asked about, or their tenant has the customer twice.
    private CounterfactualChange? ChangeOf(int before, int after, bool areTaken)
    {
        var thresholds = _policy.Identity.Thresholds;
        return after >= thresholds.Link && before < thresholds.Link && !areTaken ? CounterfactualChange.LinkAdded
            : after >= thresholds.Review && before < thresholds.Review ? CounterfactualChange.ReviewAdded
            : after < thresholds.Review && before >= thresholds.Review ? CounterfactualChange.ReviewDropped
            : null;
    }

    private IEnumerable<EntityId> FoundBy(HouseholdComparison comparison, EntityId household) =>
        comparison.FoundBy(comparison.ProfileOf(household).KeysOf(_policy.StopList));

    private bool IsMarked(EntityId household) => _now.ProfileOf(household).Read(_policy.StopList).IsMarked;

    private bool AreCustomersOfOneTenant(EntityId one, EntityId other) =>
        _customers[one].Intersect(_customers[other]).Any();
}
