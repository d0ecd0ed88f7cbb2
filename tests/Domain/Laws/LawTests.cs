using CsCheck;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>The laws of docs/reconciliation.md over random histories. A failure prints the seed and the smallest history found.</summary>
public sealed class LawTests
{
    private const int Histories = 3_000;

    [Fact]
    public void Idempotence_AnyObservationTwiceEqualsOnce() => LawGen.Any.Sample(
        scenario =>
        {
            var world = new World(scenario);
            world.Delivered = (_, after, seen) =>
                EntityObserver.Observe(after, seen, scenario.Policy, seen.ReadAt.AddHours(1)).Entity.Should().BeSameAs(after);
            world.Run();
            world.Settle();
        },
        iter: Histories);

    [Fact]
    public void Quiescence_WritesAreBoundedAndThenThereAreNone() => LawGen.Any.Sample(
        scenario =>
        {
            var world = Settled(scenario);
            foreach (var side in world.Sides)
            {
                foreach (var field in scenario.Policy.Fields)
                {
                    var edits = world.Edits.Count(edit => edit.Field == field.Field);
                    side.Writes.Count(written => written == field.Field).Should().BeLessThanOrEqualTo(edits + side.Lost, $"{field.Field} at {side.Lane}");
                }
            }
        },
        iter: Histories);

    [Fact]
    public void Agreement_EveryReceiverHoldsTheAgreedValue() => LawGen.Any.Sample(
        scenario =>
        {
            var world = Settled(scenario);
            foreach (var field in scenario.Policy.Fields.Where(field => !world.CellOf(field.Field).StandsStill))
            {
                foreach (var side in world.Sides.Where(side => field.IsReceivedBy(side.Vendor.System) && !MayDiffer(field, side.Vendor.System)))
                {
                    side.Vendor[field.Field].Should().Be(world.CellOf(field.Field).Value, $"{field.Field} at {side.Lane}");
                }
            }
        },
        iter: Histories);

    [Fact]
    public void Rendering_NeverLoops() => LawGen.Rendering.Sample(
        scenario =>
        {
            var world = Settled(scenario);
            foreach (var field in scenario.Policy.Fields)
            {
                var agreed = world.CellOf(field.Field).Value.Text;
                agreed.Should().BeOneOf([.. world.Edits.Select(edit => edit.Value.Text), "base", .. Joined(field, agreed)], "capitals are the vendor's, not ours");
            }
        },
        iter: Histories);

    [Fact]
    public void Reordering_AnyOrderOfArrivalEndsAlike() => Gen.Select(LawGen.EditsAlone, Gen.Int[0, 1_000]).Sample(
        (scenario, otherOrder) =>
        {
            var one = Settled(scenario);
            var other = Settled(scenario with { Shuffle = otherOrder });
            foreach (var field in scenario.Policy.Fields)
            {
                other.CellOf(field.Field).Value.Should().Be(one.CellOf(field.Field).Value, field.ToString());
                foreach (var side in one.Sides.Where(side => !MayDiffer(field, side.Vendor.System)))
                {
                    other.At(side.Vendor.System)[field.Field].Should().Be(side.Vendor[field.Field], $"{field.Field} at {side.Lane}");
                }
            }
        },
        iter: Histories);

    [Fact]
    public void Newest_TheLastEditStandsWhateverTheDeliveriesAndWritesDid() => LawGen.NewestWins.Sample(
        scenario =>
        {
            var world = Settled(scenario);
            foreach (var last in world.Edits.GroupBy(edit => edit.Field).Select(edits => edits.MaxBy(edit => edit.At)!))
            {
                world.CellOf(last.Field).Value.Should().Be(last.Value, last.ToString());
            }
        },
        iter: Histories);

    [Fact]
    public void Ownership_AnOwnedFieldEqualsItsOwnersLastEdit() => LawGen.Owned.Sample(
        scenario =>
        {
            var world = Settled(scenario);
            foreach (var field in scenario.Policy.Fields)
            {
                var owner = field.Owner is FieldOwner.HubSpot ? SystemKind.HubSpot : SystemKind.ServiceTitan;
                var last = world.Edits.LastOrDefault(edit => edit.Field == field.Field && edit.System == owner)?.Value ?? FieldValue.Of("base");
                world.CellOf(field.Field).Value.Should().Be(last);
                world.At(owner)[field.Field].Should().Be(last, "nobody overwrites the owner");
            }
        },
        iter: Histories);

    [Fact]
    public void Locality_EachFieldIsDecidedAsIfItCameAlone() => LawGen.Any.Sample(
        scenario =>
        {
            var world = new World(scenario);
            world.Delivered = (before, after, seen) =>
            {
                foreach (var field in seen.Fields)
                {
                    var alone = EntityObserver.Observe(before, seen with { Fields = [field] }, scenario.Policy, world.Now).Entity;
                    var (one, both) = (alone.Root.CellOf(field.Field), after.Root.CellOf(field.Field));
                    one.Value.Should().Be(both.Value);
                    one.StandsStill.Should().Be(both.StandsStill);
                    one.ChangedAt.Should().Be(both.ChangedAt);
                    alone.FindLink(seen.Record)!.ShadowOf(field.Field)!.Differs.Should().Be(after.FindLink(seen.Record)!.ShadowOf(field.Field)!.Differs);
                }
            };
            world.Run();
        },
        iter: Histories);

    [Fact]
    public void NoInvention_EveryAgreedValueWasOnceEntered() => LawGen.Any.Sample(
        scenario =>
        {
            var world = Settled(scenario);
            foreach (var field in scenario.Policy.Fields)
            {
                var agreed = world.CellOf(field.Field).Value.Text;
                string[] entered = [.. world.Edits.Where(edit => edit.Field == field.Field).Select(edit => edit.Value.Text), "base", "false"];
                agreed.Split(';').Should().BeSubsetOf(entered);
            }
        },
        iter: Histories);

    private static World Settled(Scenario scenario)
    {
        var world = new World(scenario);
        world.Run();
        world.Settle();
        return world;
    }

    /// <summary>An ignored edit stays until the agreed value changes, so it depends on which of both was heard of first.</summary>
    private static bool MayDiffer(FieldPolicy field, SystemKind system) =>
        field.OnRefused is RefusalAction.Ignore && field.Owner is not FieldOwner.Shared && !field.Owner.IsOwnedBy(system);

    private static IEnumerable<string> Joined(FieldPolicy field, string agreed) =>
        field.Rule is ConflictRule.Union && agreed.Contains(';', StringComparison.Ordinal) ? [agreed] : [];
}
