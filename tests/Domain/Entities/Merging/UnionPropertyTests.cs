using CsCheck;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities.Merging;

/// <summary>The laws of merging and splitting, on households of any past.</summary>
public sealed class UnionPropertyTests
{
    private const int Runs = 1_000;
    private static readonly FieldValue OptedOut = FieldValue.Of(true);

    private static readonly Gen<(Story Survivor, Story Absorbed)> Pair = Gen.Select(
        UnionGen.Policies, UnionGen.Events, UnionGen.Events, (policy, one, other) =>
            (UnionGen.Live(Town.Ann, policy, "a", one), UnionGen.Live(Town.Other, policy, "bb", other)));

    [Fact]
    public void Merging_InventsNothing_LosesNoRecord_AndKeepsVersionsGrowing() => Pair.Sample(
        pair =>
        {
            var (survivor, absorbed) = (pair.Survivor.Entity, pair.Absorbed.Entity);
            pair.Survivor.Absorbs(pair.Absorbed);
            var merged = pair.Survivor.Entity;

            merged.Links.Select(link => link.Record).Should().BeEquivalentTo(survivor.Links.Concat(absorbed.Links).Select(link => link.Record));
            merged.Clock.Should().BeGreaterThanOrEqualTo(Math.Max(survivor.Clock, absorbed.Clock));
            var before = Values(survivor).Concat(Values(absorbed)).ToHashSet();
            Values(merged).Should().BeSubsetOf(before);
            foreach (var part in survivor.Parts)
            {
                foreach (var cell in part.Cells)
                {
                    var after = merged.FindPart(part.Id)!.CellOf(cell.Field);
                    after.Version.Should().BeGreaterThanOrEqualTo(cell.Version).And.BeLessThanOrEqualTo(merged.Clock);
                    (cell.Value.IsEmpty || !after.Value.IsEmpty).Should().BeTrue("an empty value replaces no filled one");
                }
            }

            HouseholdMerge.Fold(merged, pair.Absorbed.Entity, pair.Survivor.Policy, Town.Later).Entity.Should().BeSameAs(merged);
        },
        iter: Runs,
        threads: 1);

    [Fact]
    public void AnOptOut_SurvivesMergingAndSplitting() => Gen.Select(Pair, Gen.Bool).Sample(
        (pair, settles) =>
        {
            var optedOut = IsOptedOut(pair.Survivor.Entity) || IsOptedOut(pair.Absorbed.Entity);
            pair.Survivor.Absorbs(pair.Absorbed);
            IsOptedOut(pair.Survivor.Entity).Should().Be(optedOut);
            if (settles)
            {
                UnionGen.Write(pair.Survivor);
            }

            var (rest, parted) = pair.Survivor.Without(Town.Other, Records(pair.Absorbed));

            (IsOptedOut(rest), IsOptedOut(parted)).Should().Be((optedOut, optedOut));
        },
        iter: Runs,
        threads: 1);

    [Fact]
    public void AMergedHousehold_ComesToRest_AndSoDoBothSidesOfASplit() => Pair.Sample(
        pair =>
        {
            pair.Survivor.Absorbs(pair.Absorbed);
            UnionGen.Write(pair.Survivor);

            (pair.Survivor.Entity, pair.Absorbed.Entity) = pair.Survivor.Without(Town.Other, Records(pair.Absorbed));

            pair.Absorbed.CatchesUpWith(pair.Survivor);
            UnionGen.Write(pair.Survivor);
            UnionGen.Write(pair.Absorbed);
        },
        iter: Runs / 4,
        threads: 1);

    [Fact]
    public void MergingAndSplitting_GivesEachSideBackWhatItHad() => Gen.Select(Pair, Gen.Bool).Sample(
        (pair, settles) =>
        {
            var (one, other) = (pair.Survivor.Entity, pair.Absorbed.Entity);
            pair.Survivor.Absorbs(pair.Absorbed);
            if (settles)
            {
                UnionGen.Write(pair.Survivor);
            }

            var (rest, parted) = pair.Survivor.Without(Town.Other, Records(pair.Absorbed));

            foreach (var (before, after) in new[] { (one, rest), (other, parted) })
            {
                after.Links.Select(link => link.Record).Should().Contain(before.Links.Select(link => link.Record));
                var values = after.Parts.SelectMany(part => part.Cells.Select(cell => ((part.Id, cell.Field), cell.Value))).ToDictionary(pair => pair.Item1, pair => pair.Value);
                foreach (var (cell, value) in UnionGen.Entered(before).Where(cell => cell.Key.Field != FieldName.HouseholdDoNotMail))
                {
                    values.Should().ContainKey(cell).WhoseValue.Should().Be(value, "{0} had it before the merge", cell);
                }
            }
        },
        iter: Runs,
        threads: 1);

    private static IReadOnlyCollection<RecordRef> Records(Story absorbed) => [.. absorbed.Entity.Links.Select(link => link.Record)];

    private static bool IsOptedOut(Entity entity) => entity.Root.ValueOf(FieldName.HouseholdDoNotMail) == OptedOut;

    private static IEnumerable<(string Field, FieldValue Value)> Values(Entity entity) =>
        entity.Parts.SelectMany(part => part.Cells.Select(cell => (cell.Field, cell.Value)));
}
