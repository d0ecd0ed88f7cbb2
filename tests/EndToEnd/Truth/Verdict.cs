using System.Globalization;

namespace Hearth.Tests.EndToEnd.Truth;

/// <summary>
/// What Hearth made of the seeded records, beside the truth. A pair is two records of one true household. Two customers of one tenant
/// are never linked, only reported; a contact counts as linked to its household's customers when it is linked to one of them.
/// </summary>
internal sealed class Verdict
{
    private readonly IReadOnlyDictionary<string, string> _households;
    private readonly ILookup<string, SeededRecord> _truth;
    private readonly IReadOnlyList<MatchCase> _reviews;
    private readonly IReadOnlyList<MatchCase> _duplicates;

    /// <summary>Compares.</summary>
    /// <param name="records">The seeded records.</param>
    /// <param name="marked">Those that the office marked: they are held, neither linked nor reported.</param>
    /// <param name="households">Hearth's household of each record, by name.</param>
    /// <param name="reviews">The review queue.</param>
    /// <param name="duplicates">The list of duplicates.</param>
    public Verdict(
        IReadOnlyList<SeededRecord> records,
        IReadOnlySet<SeededRecord> marked,
        IReadOnlyDictionary<string, string> households,
        IReadOnlyList<MatchCase> reviews,
        IReadOnlyList<MatchCase> duplicates)
    {
        (_households, _reviews, _duplicates) = (households, reviews, duplicates);
        _truth = records.Where(record => !marked.Contains(record)).ToLookup(record => record.Household);
        Marked = [.. marked.Select(HouseholdOf)];
        Records = records;
        Pairs = [.. _truth.SelectMany(PairsOf)];
        Wrong = [.. records.GroupBy(HouseholdOf).Where(found => found.DistinctBy(record => record.Household).Skip(1).Any())
            .Select(found => string.Join(" with ", found.Select(Describe)))];
        Twice = [.. _truth.SelectMany(TwiceOf)];
    }

    /// <summary>The seeded records.</summary>
    public IReadOnlyList<SeededRecord> Records { get; }

    /// <summary>Hearth's households of the records that the office marked.</summary>
    public IReadOnlyList<string> Marked { get; }

    /// <summary>Every pair that can be linked.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    /// <summary>Hearth's households with records of several true ones.</summary>
    public IReadOnlyList<string> Wrong { get; }

    /// <summary>Customers that are there twice, each pair, and whether Hearth reports it.</summary>
    public IReadOnlyList<Pair> Twice { get; }

    /// <summary>The pairs that are neither linked nor asked about.</summary>
    public IEnumerable<Pair> Missed => Pairs.Where(pair => pair.Fate == Fate.Apart);

    /// <summary>The records about which somebody is asked.</summary>
    public int InReview => _reviews.Select(found => found.Record).Distinct().Count();

    /// <summary>The share of the pairs that are linked or asked about.</summary>
    public double Found => Share(Pairs.Count(pair => pair.Fate != Fate.Apart), Pairs.Count);

    /// <summary>Reported duplicates that are two households in truth.</summary>
    public IReadOnlyList<MatchCase> WrongDuplicates => [.. _duplicates.Where(found => !TruthOf(found.Household.Id).Overlaps(TruthOf(found.Candidate.Id)))];

    /// <summary>Everything in one line.</summary>
    public string ToLine(int seed, string database) => string.Create(
        CultureInfo.InvariantCulture,
        $"identity seed={seed} database={database} records={Records.Count} households={_truth.Count} pairs={Pairs.Count} linked={Pairs.Count(pair => pair.Fate == Fate.Linked)} review={Pairs.Count(pair => pair.Fate == Fate.Review)} missed={Missed.Count()} found={Found:P2} wrong={Wrong.Count} inReview={InReview} ({Share(InReview, Records.Count):P2}) twice={Twice.Count} reported={Twice.Count(pair => pair.Fate == Fate.Linked)} wronglyReported={WrongDuplicates.Count}");

    /// <summary>The true households of the seeded records that Hearth has in one of its own.</summary>
    public HashSet<string> TruthOf(string household) =>
        [.. Records.Where(record => HouseholdOf(record) == household).Select(record => record.Household)];

    private static double Share(int some, int all) => all == 0 ? 1 : (double)some / all;

    private string HouseholdOf(SeededRecord record) => _households[record.Name];

    private string Describe(SeededRecord record) => $"{record.Name} ({record.Household}, {record.Kind})";

    private IEnumerable<Pair> PairsOf(IGrouping<string, SeededRecord> household)
    {
        var contacts = household.Where(record => !record.IsCustomer).ToList();
        var customers = household.Where(record => record.IsCustomer).ToList();
        for (var index = 0; index < contacts.Count; index++)
        {
            if (customers.Count > 0)
            {
                var fates = customers.ConvertAll(customer => PairOf(contacts[index], customer));
                yield return fates.MinBy(pair => pair.Fate)!;
            }

            foreach (var other in contacts.Skip(index + 1))
            {
                yield return PairOf(contacts[index], other);
            }
        }
    }

    private Pair PairOf(SeededRecord one, SeededRecord other)
    {
        var (first, second) = (HouseholdOf(one), HouseholdOf(other));
        return new Pair(one, other, first == second ? Fate.Linked : _reviews.Any(found => found.Joins(first, second)) ? Fate.Review : Fate.Apart);
    }

    private IEnumerable<Pair> TwiceOf(IGrouping<string, SeededRecord> household) =>
        from one in household
        from other in household
        where one.IsCustomer && other.IsCustomer && string.CompareOrdinal(one.Id, other.Id) < 0
        select new Pair(one, other, _duplicates.Any(found => found.Joins(HouseholdOf(one), HouseholdOf(other))) ? Fate.Linked : Fate.Apart);
}
