using CsCheck;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>What holds for every batch.</summary>
public sealed class RegistrarPropertyTests
{
    private static readonly Gen<IdentityTrait> Trait = Gen.OneOf(
        Gen.Int[1, 4].Select(number => Email($"p{number}@lee.com")),
        Gen.Int[1, 4].Select(number => Phone($"+1614555010{number}")),
        Gen.Int[1, 4].Select(number => Address($"{number} Oak St")),
        Gen.OneOf("Ann", "Bob", "Cara").SelectMany(given => Gen.OneOf("Lee", "Ngo").Select(family => Person(given, family))));

    private static readonly Gen<ResolveRequest> Request = Gen.Select(Gen.Bool, Gen.Int[1, 9], Trait.Array[0, 4], (isCustomer, id, traits) =>
        isCustomer ? Customer($"{id}", traits) : Contact($"{id}", traits));

    [Fact]
    public void OneHousehold_NeverHasTwoCustomersOfOneTenant() => Request.Array[1, 20].Sample(requests =>
        Decide(Nothing, requests).Resolutions
            .Where(resolution => resolution.Record.Type == RecordType.Customer)
            .GroupBy(resolution => resolution.Entity)
            .Should().OnlyContain(household => household.Select(resolution => resolution.Record).Distinct().Count() == 1));

    [Fact]
    public void EveryRequest_IsAnsweredInOrderAndEveryRecordHasOneHousehold() => Request.Array[1, 20].Sample(requests =>
    {
        var decided = Decide(Nothing, requests).Resolutions;

        decided.Select(resolution => resolution.Record).Should().Equal(requests.Select(request => request.Record));
        decided.GroupBy(resolution => resolution.Record).Should().OnlyContain(same => same.Select(one => one.Entity).Distinct().Count() == 1);
        decided.Where(resolution => resolution.IsNew).Select(resolution => resolution.Entity).Should().OnlyHaveUniqueItems();
    });

    [Fact]
    public void EveryKeyOfAProfile_IsHeldByItsHousehold() => Request.Array[1, 20].Sample(requests =>
    {
        var decision = Decide(Nothing, requests);
        var held = decision.Keys.ToHashSet();

        decision.Profiles.Should().OnlyContain(known =>
            known.Value.KeysOf(Rules.StopList).All(key => held.Contains(ValueTuple.Create(key, known.Key))));
    });

    [Fact]
    public void BatchesCutAnywhere_DecideTheSame() => Gen.Select(Request.Array[2, 12], Gen.Int[1, 11]).Sample((requests, cut) =>
    {
        var next = 0;
        EntityId NewId(EntityKind kind) => EntityId.Create(kind, $"new{++next}");
        var whole = Registrar.Decide(requests, Nothing, Rules, NewId);
        next = 0;
        var index = new MemoryIndex();
        var parts = requests.Chunk(Math.Min(cut, requests.Length)).SelectMany(chunk => index.Decide(chunk, NewId)).ToList();

        parts.Should().Equal(whole.Resolutions);
    });

    [Fact]
    public void Score_IsTheSameFromEitherSide() => Gen.Select(Trait.Array[0, 5], Trait.Array[0, 5]).Sample((one, other) =>
    {
        var (first, second) = (Reading(one), Reading(other));

        Score(first, second).Should().Be(Score(second, first));
    });

    private static IdentityReading Reading(IEnumerable<IdentityTrait> traits) => IdentityProfile.Of(traits).Read(Rules.StopList);

    private static int Score(IdentityReading one, IdentityReading other) =>
        MatchScorer.Score(one, other, One, _ => KeyUse.None, Rules.Identity, Rules.StopList.HouseholdsPerKeyMax).Score;
}
