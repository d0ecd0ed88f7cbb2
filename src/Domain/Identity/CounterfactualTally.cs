using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>Counts what would be otherwise, by households and records, and keeps a sample.</summary>
public sealed class CounterfactualTally
{
    /// <summary>The most findings that are shown of each change.</summary>
    public const int SampleMax = 20;

    private readonly Dictionary<CounterfactualChange, List<CounterfactualFinding>> _findings =
        Enum.GetValues<CounterfactualChange>().ToDictionary(change => change, _ => new List<CounterfactualFinding>());

    private readonly HashSet<(EntityId, EntityId)> _pairs = [];

    /// <summary>Takes one more into account. Two households that were compared from either side count once.</summary>
    public void Add(CounterfactualFinding finding)
    {
        if (finding.Points is null || _pairs.Add((finding.Parts[0].Household, finding.Parts[1].Household)))
        {
            _findings[finding.Change].Add(finding);
        }
    }

    /// <summary>The first findings of a change.</summary>
    public IEnumerable<CounterfactualFinding> SampleOf(CounterfactualChange change) => _findings[change].Take(SampleMax);

    /// <summary>How many households a change concerns, how many there would be of them, and how many records they have.</summary>
    public CounterfactualCount CountOf(CounterfactualChange change)
    {
        var findings = _findings[change];
        var households = findings.SelectMany(finding => finding.Parts).Select(part => part.Household).ToHashSet();
        return new CounterfactualCount(
            households.Count,
            change switch
            {
                CounterfactualChange.Split or CounterfactualChange.Doubted => findings.Sum(finding => finding.Parts.Length),
                CounterfactualChange.LinkAdded => Linked(findings),
                CounterfactualChange.ReviewAdded or CounterfactualChange.ReviewDropped => households.Count,
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            findings.SelectMany(finding => finding.Parts).SelectMany(part => part.Records).Distinct().Count());
    }

    // Two that fit a third become one with each other as well.
    private static int Linked(List<CounterfactualFinding> findings)
    {
        var pairs = findings.Select(finding => (One: finding.Parts[0].Household, Other: finding.Parts[1].Household)).ToList();
        var links = pairs.Concat(pairs.Select(pair => (One: pair.Other, Other: pair.One))).ToLookup(pair => pair.One, pair => pair.Other);
        var (seen, count) = (new HashSet<EntityId>(), 0);
        foreach (var start in links.Select(link => link.Key).Where(seen.Add))
        {
            count++;
            var next = new Queue<EntityId>([start]);
            while (next.TryDequeue(out var household))
            {
                foreach (var other in links[household].Where(seen.Add))
                {
                    next.Enqueue(other);
                }
            }
        }

        return count;
    }
}

/// <summary>How much a change concerns.</summary>
/// <param name="Households">Households as they are.</param>
/// <param name="Becoming">Households that there would be instead of them.</param>
/// <param name="Records">Their customers and contacts.</param>
public readonly record struct CounterfactualCount(int Households, int Becoming, int Records);
