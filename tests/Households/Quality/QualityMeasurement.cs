using Hearth.Domain.Values;
using Hearth.Testing.Households.Records;

namespace Hearth.Testing.Households.Quality;

/// <summary>Streams labelled records through a recognizer and compares what it made of them with the truth.</summary>
public sealed class QualityMeasurement
{
    private readonly IReadOnlyList<LabelledRecord> _records;
    private readonly Dictionary<EntityId, LabelledRecord> _founders = [];
    private readonly Dictionary<Damage, DamageCount> _damages = [];
    private readonly List<Example> _examples = [];
    private readonly List<Placing> _placings = [];
    private readonly Dictionary<EntityId, EntityId> _unions = [];

    // Two customers of one tenant never join, by design: whether they are one is for the tenant's users to settle. So a household's
    // second customer in a tenant belongs nowhere, and neither does a marked record.
    private readonly List<int> _places;

    private QualityMeasurement(IReadOnlyList<LabelledRecord> records)
    {
        _records = records;
        var customers = new HashSet<(string, ConnectionId)>();
        _places = [.. Enumerable.Range(0, records.Count).Where(place => !records[place].IsMarked
            && (records[place].Request.Record.Type != RecordType.Customer || customers.Add((records[place].Household, records[place].Request.Record.Connection))))];
    }

    /// <summary>Measures.</summary>
    /// <param name="recognizer">A fresh one.</param>
    /// <param name="records">The records in the order in which they arrive.</param>
    /// <param name="batch">How many are decided at once.</param>
    public static QualityResult Run(IRecognizer recognizer, IReadOnlyList<LabelledRecord> records, int batch) =>
        new QualityMeasurement(records).Measure(recognizer, batch);

    private QualityResult Measure(IRecognizer recognizer, int batch)
    {
        foreach (var some in _records.Chunk(batch))
        {
            _placings.AddRange(recognizer.Decide([.. some.Select(record => record.Request)]));
        }

        var (links, wrong, reviews, trueReviews) = (0, 0, 0, 0);
        foreach (var (record, placing) in _records.Zip(_placings))
        {
            var isWrong = placing.IsLink && _founders[placing.Household].Household != record.Household;
            links += placing.IsLink ? 1 : 0;
            wrong += isWrong ? 1 : 0;
            reviews += placing.Asked is null ? 0 : 1;
            if (isWrong)
            {
                _examples.Add(new Example(ExampleKind.WrongLink, record, _founders[placing.Household], placing.Closest));
            }

            if (placing.Asked is { } asked)
            {
                var isTrue = _founders[asked].Household == record.Household;
                trueReviews += isTrue ? 1 : 0;
                _examples.Add(new Example(isTrue ? ExampleKind.TrueReview : ExampleKind.FalseReview, record, _founders[asked], placing.Closest));
            }

            Count(record.Damage, count => count with
            {
                Links = count.Links + (placing.IsLink ? 1 : 0),
                Wrong = count.Wrong + (isWrong ? 1 : 0),
                Reviews = count.Reviews + (placing.Asked is null ? 0 : 1),
            });
            _founders.TryAdd(placing.Household, record);
        }

        foreach (var (from, into) in recognizer.Unions)
        {
            _unions[from] = into;
            links++;
            if (_founders[from].Household != _founders[into].Household)
            {
                wrong++;
                _examples.Add(new Example(ExampleKind.WrongUnion, _founders[from], _founders[into], null));
            }
        }

        var (truePairs, correctPairs, pairsOutOfReach) = TruePairs();
        var marked = Enumerable.Range(0, _records.Count).Where(place => _records[place].IsMarked).ToList();
        return new QualityResult
        {
            Name = recognizer.Name,
            Records = _records.Count,
            TruePairs = truePairs,
            PairsOutOfReach = pairsOutOfReach,
            Unions = recognizer.Unions.Count,
            FoundPairs = FoundPairs(),
            CorrectPairs = correctPairs,
            Links = links,
            WrongLinks = wrong,
            Reviews = reviews,
            TrueReviews = trueReviews,
            Marked = (marked.Count, marked.Count(place => !_placings[place].IsLink)),
            Deciding = recognizer.Deciding,
            Damages = _damages,
            Examples = _examples,
        };
    }

    private (long True, long Correct, long OutOfReach) TruePairs()
    {
        var (pairs, correct, outOfReach) = (0L, 0L, 0L);
        foreach (var household in Groups(place => _records[place].Household))
        {
            foreach (var (one, other) in Pairs(household))
            {
                var isFound = Now(_placings[one].Household) == Now(_placings[other].Household);
                if (IsOutOfReach(one, other))
                {
                    outOfReach++;
                    continue;
                }

                pairs++;
                correct += isFound ? 1 : 0;
                Count(_records[one].Damage | _records[other].Damage, count => count with
                {
                    Pairs = count.Pairs + 1,
                    Missed = count.Missed + (isFound ? 0 : 1),
                });
                if (!isFound)
                {
                    _examples.Add(new Example(ExampleKind.MissedLink, _records[other], _records[one], _placings[other].Closest));
                }
            }
        }

        return (pairs, correct, outOfReach);
    }

    private long FoundPairs() => Groups(place => Now(_placings[place].Household)).Sum(household => Pairs(household).LongCount(pair => !IsOutOfReach(pair.One, pair.Other)));

    // Whoever puts them together has guessed: that counts neither for nor against him.
    private bool IsOutOfReach(int one, int other) =>
        _records[one].Household == _records[other].Household && _records[one].Reach != _records[other].Reach;

    private EntityId Now(EntityId household) => _unions.TryGetValue(household, out var into) ? Now(into) : household;

    private IEnumerable<List<int>> Groups<T>(Func<int, T> household) =>
        _places.GroupBy(household).Select(group => group.ToList());

    private static IEnumerable<(int One, int Other)> Pairs(List<int> household) =>
        from first in Enumerable.Range(0, household.Count)
        from second in Enumerable.Range(first + 1, household.Count - first - 1)
        select (household[first], household[second]);

    private void Count(Damage damages, Func<DamageCount, DamageCount> change)
    {
        if (damages is Damage.None)
        {
            _damages[Damage.None] = change(_damages.GetValueOrDefault(Damage.None));
        }

        foreach (var damage in Enum.GetValues<Damage>().Where(damage => damage is not Damage.None && damages.HasFlag(damage)))
        {
            _damages[damage] = change(_damages.GetValueOrDefault(damage));
        }
    }
}
