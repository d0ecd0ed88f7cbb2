using CsCheck;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;

namespace Hearth.Tests.Domain.Laws;

/// <summary>
/// The laws of docs/reconciliation.md over random policies and long random histories. A failure prints the seed and the smallest
/// history found.
/// </summary>
public sealed class LawTests
{
    /// <summary>How many histories a law is held to: more where `CsCheck_Iter` asks for more.</summary>
    private static readonly long Histories = Math.Max(3_000, Check.Iter);

    [Fact]
    public void Idempotence_AnyObservationTwiceEqualsOnce() => LawGen.Any.Sample(
        scenario =>
        {
            var world = new World(scenario);
            world.Delivered = (_, after, seen) => OnTheWay.Idempotence(after, seen, scenario.Policy).Should().BeNull();
            world.Run();
            world.Settle();
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
                // An ignored edit stays until the agreed value changes, so it depends on which of both was heard of first.
                foreach (var side in one.Sides.Where(side => !AtRest.MayDiffer(field, side)))
                {
                    other.At(side.Vendor.System)[field.Field].Should().Be(side.Vendor[field.Field], $"{field.Field} at {side.Lane}");
                }
            }
        },
        iter: Histories);

    [Fact]
    public void Quiescence_WritesAreBoundedAndThenThereAreNone() => LawGen.Any.Sample(Keeps(AtRest.Quiescence), iter: Histories);

    [Fact]
    public void Agreement_EveryReceiverHoldsTheAgreedValue() => LawGen.Any.Sample(Keeps(AtRest.Agreement), iter: Histories);

    [Fact]
    public void Ownership_AnOwnedFieldEqualsItsOwnersLastEdit() => LawGen.Owned.Sample(Keeps(AtRest.Ownership), iter: Histories);

    [Fact]
    public void NoInvention_EveryAgreedValueWasOnceEntered() => LawGen.Any.Sample(Keeps(AtRest.NoInvention), iter: Histories);

    [Fact]
    public void NoLoss_AnEmptyValueReplacesNoFilledOneUnlessTheFieldIsClearable() => LawGen.Any.Sample(Keeps(AtRest.NoLoss), iter: Histories);

    /// <summary>
    /// Only a later opt-in ends an opt-out. The law is about vendors that date the field and name its writer: where only the record is
    /// dated, an opt-out that was taken back and given anew between two reads looks like the old one.
    /// </summary>
    [Fact]
    public void Consent_AnOptOutStandsWhateverWasWrittenLostOrRestarted() => LawGen.Consent.Sample(
        scenario =>
        {
            var world = new World(scenario);
            world.Delivered = (before, after, seen) => OnTheWay.Consent(before, after, seen, scenario.Policy).Should().BeNull();
            world.Run();
            world.Settle();
            AtRest.Consent(world, scenario.Policy.Fields[0]).Should().BeEmpty();
        },
        iter: Histories);

    [Fact]
    public void Newest_TheLastEditStandsWhateverTheDeliveriesAndWritesDid() => LawGen.NewestWins.Sample(Keeps(AtRest.Newest), iter: Histories);

    [Fact]
    public void Rendering_NeverLoops() => LawGen.Rendering.Sample(
        // Capitals are the vendor's, not ours: whoever agrees to them has taken a rendering for an edit.
        Keeps(AtRest.NoInvention),
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

    /// <summary>Lets a history happen and come to rest, and asks a law about every field.</summary>
    private static Action<Scenario> Keeps(Func<World, FieldPolicy, IEnumerable<string>> law) => scenario =>
    {
        var world = Settled(scenario);
        foreach (var field in scenario.Policy.Fields)
        {
            law(world, field).Should().BeEmpty(field.ToString());
        }
    };

    private static World Settled(Scenario scenario)
    {
        var world = new World(scenario);
        world.Run();
        world.Settle();
        return world;
    }
}
