using System.Collections.Immutable;
using Hearth.Domain.Policy;

namespace Hearth.Domain.Identity;

/// <summary>
/// Answers "what if this evidence stopped counting?" from recorded decisions: which links would have been doubtful or would not have
/// been made, and which would have been made that were not. Decisions by a person, a stored id or an earlier link stay as they are.
/// </summary>
/// <param name="without">The evidence that counts no longer, by <see cref="EvidenceName"/>.</param>
/// <param name="policy">The thresholds.</param>
public sealed class Counterfactual(IReadOnlySet<string> without, IdentityPolicy policy)
{
    /// <summary>The most cases that a sample shows of each kind.</summary>
    public const int SampleMax = 20;

    private readonly Dictionary<CounterfactualChange, long> _counts = Enum.GetValues<CounterfactualChange>().ToDictionary(change => change, _ => 0L);
    private readonly Dictionary<CounterfactualChange, ImmutableArray<MatchCase>> _samples = [];

    /// <summary>How many cases would be decided in which way.</summary>
    public IReadOnlyDictionary<CounterfactualChange, long> Counts => _counts;

    /// <summary>The first cases of each way that differ from what was decided.</summary>
    public IReadOnlyDictionary<CounterfactualChange, ImmutableArray<MatchCase>> Samples => _samples;

    /// <summary>Takes one more case into account.</summary>
    public void Add(MatchCase decided)
    {
        var change = Judge(decided);
        _counts[change]++;
        var sample = _samples.GetValueOrDefault(change, []);
        if (change is not CounterfactualChange.None && sample.Length < SampleMax)
        {
            _samples[change] = sample.Add(decided);
        }
    }

    private CounterfactualChange Judge(MatchCase decided)
    {
        var score = decided.Match.Evidence.Where(evidence => !without.Contains(evidence.Name)).Sum(evidence => evidence.Points);
        var thresholds = policy.For(decided.Record.Connection);
        var (links, asks) = (score >= thresholds.Link, score >= thresholds.Review);
        return decided.Outcome switch
        {
            // They are one for another reason: a person's word, a vendor's merge, another record.
            MatchOutcome.Linked when decided.Match.Score < thresholds.Link => CounterfactualChange.None,
            MatchOutcome.Linked => links ? CounterfactualChange.None : asks ? CounterfactualChange.LinkDoubted : CounterfactualChange.LinkMissing,
            MatchOutcome.Review or MatchOutcome.Apart when links => CounterfactualChange.LinkAdded,
            MatchOutcome.Review when !asks => CounterfactualChange.ReviewDropped,
            MatchOutcome.Apart when asks => CounterfactualChange.ReviewAdded,
            _ => CounterfactualChange.None,
        };
    }
}
