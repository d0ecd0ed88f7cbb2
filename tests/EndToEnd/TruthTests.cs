using System.Text.Json;
using Hearth.Tests.EndToEnd.Agreement;
using Hearth.Tests.EndToEnd.Processes;
using Hearth.Tests.EndToEnd.Truth;

namespace Hearth.Tests.EndToEnd;

/// <summary>Whether the seeded duplicates and shared phones end as the seed's truth says.</summary>
public sealed class TruthTests(ITestOutputHelper output)
{
    private const int Seed = 61;
    private const int Households = 200;
    private const double FoundMin = 0.97;
    private const double ReviewMax = 0.03;

    private static readonly TimeSpan SettleDeadline = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    // Where a person may be another one for all that the records say, asking is right, and so is leaving alone.
    private static readonly string[] Ambiguous = ["SharedPhone", "OfficeLine", "Landlord", "ReassignedPhone", "NewOwners"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Records_are_linked_as_the_seed_knows_they_belong(bool postgres)
    {
        await using var world = await World.CreateAsync(Seed, Households, postgres, isTidy: false);
        await using var silo = await world.StartAsync();
        await silo.SettleAsync(SettleDeadline);

        var verdict = await JudgeAsync(world, silo);
        var second = await SecondRecords.FindAsync(silo, await Books.ReadAsync(world.Vendors), verdict);
        var line = $"{verdict.ToLine(Seed, postgres ? "postgres" : "sqlite")} secondRecords={second.Count}";
        output.WriteLine(line);
        Console.WriteLine(line);
        foreach (var missed in verdict.Missed)
        {
            output.WriteLine($"{missed}");
        }

        verdict.Wrong.Should().BeEmpty("nobody is taken for somebody else");
        verdict.Found.Should().BeGreaterThanOrEqualTo(FoundMin, "records of one household find each other, but:\n{0}\n", string.Join('\n', verdict.Missed));
        verdict.Pairs.Where(pair => pair.Fate == Fate.Review).Should().OnlyContain(
            pair => Ambiguous.Contains(pair.One.Kind), "nobody is asked about what is plain");
        (verdict.InReview / (double)verdict.Records.Count).Should().BeLessThanOrEqualTo(ReviewMax);
        verdict.Twice.Where(pair => pair.Fate != Fate.Linked).Should().BeEmpty("every customer that is there twice is reported");
        verdict.WrongDuplicates.Should().BeEmpty("two customers are not reported as one");
        await ShouldHoldTheMarkedAsync(silo, verdict);

        second.Should().BeEmpty("whoever is on the other side is not made once more");
        await world.ShouldWriteNothingInVainAsync();
    }

    private static async Task ShouldHoldTheMarkedAsync(Node silo, Verdict verdict)
    {
        verdict.Marked.Should().NotBeEmpty();
        foreach (var household in verdict.Marked)
        {
            var view = await silo.EntityAsync(household);
            view.Findings.Should().Contain(finding => finding.Contains("held-by-mark"));
            view.Records.Should().NotContain(record => record.System == "hubspot");
        }
    }

    private static async Task<Verdict> JudgeAsync(World world, Node silo)
    {
        var truth = await world.Vendors.HubSpot.GetAsync("_sandbox/company/truth");
        var records = truth.GetProperty("records").Deserialize<List<SeededRecord>>(Web)!;
        var customers = (await Books.ReadAsync(world.Vendors)).Customers;
        var households = new Dictionary<string, string>();
        foreach (var record in records)
        {
            households[record.Name] = (await silo.OwnerAsync(record.Name)).Should().NotBeNull($"{record.Name} should be linked").And.Subject;
        }

        // The seed calls both records of such a case by its kind: the one that was made later carries the mark.
        var marked = records.Where(record => record.IsCustomer && record.Kind == "Marked")
            .GroupBy(record => record.Household)
            .Select(two => two.MaxBy(record => customers[record.Id].Name!.Length)!)
            .ToHashSet();
        return new Verdict(records, marked, households, await silo.CasesAsync("review"), await silo.CasesAsync("duplicate"));
    }
}
