using Hearth.Domain.Policy;
using Hearth.Testing.Households;
using Hearth.Testing.Households.Quality;

namespace Hearth.Tests.Domain.Identity;

/// <summary>
/// How well the default policy recognizes the households of generated towns: what the benchmark measures on larger ones, small enough for
/// every run of the tests.
/// </summary>
public sealed class RecognitionTests(ITestOutputHelper output)
{
    private const int Households = 3_000;
    private const int Batch = 150;

    // A wrong link in a thousand is three of a town's: a single town says little about so few.
    private static readonly int[] Seeds = [7001, 7002, 7003];

    [Fact]
    public void GeneratedTowns_AreRecognizedAsWellAsIsPromised()
    {
        var towns = Seeds.Select(seed => (Seed: seed, Records: HouseholdStream.Create(Households, seed))).ToList();

        var hearth = towns.ConvertAll(town => Measure(town.Seed, new HearthRecognizer(DefaultPolicy.Create()), town.Records));
        var baselines = towns.ConvertAll(town => ExactRecognizer.Baselines.Select(baseline => Measure(town.Seed, baseline, town.Records)).ToList());

        hearth.Should().OnlyContain(town => town.F1 >= 0.97 && town.ReviewShare <= 0.03 && town.Marked.Apart == town.Marked.All);
        (1000.0 * hearth.Sum(town => town.WrongLinks) / hearth.Sum(town => town.Links)).Should().BeLessThanOrEqualTo(1);
        hearth.Zip(baselines).Should().OnlyContain(town => town.Second.TrueForAll(baseline =>
            baseline.F1 < town.First.F1 && baseline.WrongPerThousandLinks > town.First.WrongPerThousandLinks));
    }

    [Fact]
    public void GeneratedTown_IsTheSameForTheSameSeed() =>
        HouseholdStream.Create(100, Seeds[0]).Select(record => (record.Request.Record, record.Request.Profile, record.Household, record.Damage))
            .Should().Equal(HouseholdStream.Create(100, Seeds[0]).Select(record => (record.Request.Record, record.Request.Profile, record.Household, record.Damage)));

    private QualityResult Measure(int seed, IRecognizer recognizer, IReadOnlyList<Hearth.Testing.Households.Records.LabelledRecord> records)
    {
        var result = QualityMeasurement.Run(recognizer, records, Batch);
        output.WriteLine(
            $"seed {seed}, {records.Count} records of {Households} households, {result.Name}: precision {result.Precision:0.0000}, "
            + $"recall {result.Recall:0.0000}, F1 {result.F1:0.0000}, {result.WrongLinks} of {result.Links} links wrong, {result.ReviewShare:0.00 %} in review");
        return result;
    }
}
