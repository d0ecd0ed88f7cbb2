using Hearth.Testing.Households.Records;

namespace Hearth.Testing.Households.Quality;

/// <summary>How well households were recognized. Pairs are pairs of records that may be one household's.</summary>
public sealed record QualityResult
{
    public required string Name { get; init; }

    public required int Records { get; init; }

    /// <summary>Pairs of one true household.</summary>
    public required long TruePairs { get; init; }

    /// <summary>Pairs of one true household that share nothing of their own, so that nobody can tell. They are no true pairs.</summary>
    public required long PairsOutOfReach { get; init; }

    /// <summary>Households that were folded into others.</summary>
    public required int Unions { get; init; }

    /// <summary>Pairs that ended in one household.</summary>
    public required long FoundPairs { get; init; }

    /// <summary>Pairs that are both.</summary>
    public required long CorrectPairs { get; init; }

    public required int Links { get; init; }

    /// <summary>Links to a household that a record of another one began.</summary>
    public required int WrongLinks { get; init; }

    public required int Reviews { get; init; }

    /// <summary>Reviews that ask about the household that the record is of.</summary>
    public required int TrueReviews { get; init; }

    /// <summary>Marked records, and those of them that were left alone.</summary>
    public required (int All, int Apart) Marked { get; init; }

    public required TimeSpan Deciding { get; init; }

    public required IReadOnlyDictionary<Damage, DamageCount> Damages { get; init; }

    /// <summary>Some of the records that were linked wrongly, sent to review, or missed.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    public double Precision => FoundPairs == 0 ? 1 : (double)CorrectPairs / FoundPairs;

    public double Recall => TruePairs == 0 ? 1 : (double)CorrectPairs / TruePairs;

    /// <summary>Recall of all pairs, as if those that share nothing were all missed.</summary>
    public double RecallOfAll => TruePairs + PairsOutOfReach == 0 ? 1 : (double)CorrectPairs / (TruePairs + PairsOutOfReach);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public double WrongPerThousandLinks => Links == 0 ? 0 : 1000.0 * WrongLinks / Links;

    public double ReviewShare => Records == 0 ? 0 : (double)Reviews / Records;

    public double RecordsPerSecond => Records / Math.Max(Deciding.TotalSeconds, 1e-9);

    /// <summary>What one way to decide made of several sets together. One set has a handful of wrong links, too few for a rate.</summary>
    /// <exception cref="ArgumentException">There is no result.</exception>
    public static QualityResult Sum(IReadOnlyCollection<QualityResult> results) => results.Count == 0
        ? throw new ArgumentException("There is nothing to sum.", nameof(results))
        : new QualityResult
        {
            Name = results.First().Name,
            Records = results.Sum(result => result.Records),
            TruePairs = results.Sum(result => result.TruePairs),
            PairsOutOfReach = results.Sum(result => result.PairsOutOfReach),
            Unions = results.Sum(result => result.Unions),
            FoundPairs = results.Sum(result => result.FoundPairs),
            CorrectPairs = results.Sum(result => result.CorrectPairs),
            Links = results.Sum(result => result.Links),
            WrongLinks = results.Sum(result => result.WrongLinks),
            Reviews = results.Sum(result => result.Reviews),
            TrueReviews = results.Sum(result => result.TrueReviews),
            Marked = (results.Sum(result => result.Marked.All), results.Sum(result => result.Marked.Apart)),
            Deciding = new TimeSpan(results.Sum(result => result.Deciding.Ticks)),
            Damages = results.SelectMany(result => result.Damages).GroupBy(damage => damage.Key).ToDictionary(
                damage => damage.Key,
                damage => new DamageCount(
                    damage.Sum(count => count.Value.Pairs), damage.Sum(count => count.Value.Missed), damage.Sum(count => count.Value.Links),
                    damage.Sum(count => count.Value.Wrong), damage.Sum(count => count.Value.Reviews))),
            Examples = [.. results.SelectMany(result => result.Examples)],
        };
}
