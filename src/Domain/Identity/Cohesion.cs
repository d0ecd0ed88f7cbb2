using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>
/// Says which records of a household hold together: those that stay with each other anyway, and then whatever fits well enough. Those that
/// fit best are joined first and are known by both from then on, as a household is by each record that joins it. In which order the records
/// are given does not matter.
/// </summary>
internal sealed class Cohesion(EntityId household, HouseholdComparison comparison, IdentityPolicy policy, StopList stopList)
{
    private readonly Dictionary<(RecordGroup, RecordGroup), int?> _fits = [];

    /// <summary>The groups, each as large as it can be.</summary>
    internal List<RecordGroup> GroupsOf(IEnumerable<RecordEvidence> records)
    {
        var groups = RecordGroup.Join(RecordGroup.Each(records), (one, other) => one.IsTiedTo(other));
        while (Best(groups) is var (one, other))
        {
            groups = RecordGroup.Join(groups, (some, others) => (some, others) == (one, other));
        }

        return groups;
    }

    /// <summary>True when somebody would be asked whether both are one household.</summary>
    internal bool IsAsked(RecordGroup one, RecordGroup other) => FitOf(one, other) >= LeastOf(one, other, thresholds => thresholds.Review);

    private (RecordGroup One, RecordGroup Other)? Best(List<RecordGroup> groups)
    {
        (RecordGroup, RecordGroup)? best = null;
        int? most = null;
        for (var later = 1; later < groups.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (one, other) = (groups[earlier], groups[later]);
                if (FitOf(one, other) is { } fit && fit >= LeastOf(one, other, thresholds => thresholds.Link) && !(fit <= most) && !one.HasCustomerBeside(other))
                {
                    (best, most) = ((one, other), fit);
                }
            }
        }

        return best;
    }

    /// <summary>The points; null where neither would have been found for the other.</summary>
    private int? FitOf(RecordGroup one, RecordGroup other)
    {
        if (!_fits.TryGetValue((one, other), out var fit))
        {
            fit = one.Profile.KeysOf(stopList).Intersect(other.Profile.KeysOf(stopList)).Any(comparison.Finds)
                ? comparison.Score(one.Profile.Read(stopList), other.Profile.Read(stopList), household, household).Score
                : null;
            _fits.Add((one, other), fit);
        }

        return fit;
    }

    // Which of the two would have come second, and by which branch's thresholds, is not known: the record that asks for less decides.
    private int LeastOf(RecordGroup one, RecordGroup other, Func<MatchThresholds, int> threshold) =>
        one.Records.Concat(other.Records).Min(record => threshold(policy.For(record.Record.Connection)));
}
