using System.Collections.Immutable;
using CsCheck;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using static Hearth.Tests.Domain.Identity.CounterfactualScene;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>What holds for every household and whatever is left out.</summary>
public sealed class CounterfactualPropertyTests
{
    private static readonly Gen<RecordEvidence[]> Household = Gen.Select(Gen.Bool, Traits("lee", 1).Array[0, 4], Gen.Int[-9, 9]).Array[1, 7].Select(records => records
        .Select((record, place) =>
        {
            var (isCustomer, traits, tie) = record;
            var (id, other) = ($"{(char)('a' + (place * 5 % 7))}{place}", $"{(char)('a' + (tie * 5 % 7))}{tie}");
            var own = isCustomer ? OfCustomer(id, traits) : OfContact(id, traits);
            return tie >= 0 && tie < place ? own with { With = [new RecordRef(Portal, RecordType.Contact, other)] } : own;
        })
        .ToArray());

    private static readonly Gen<string> Name = Gen.Int[0, Omission.Accepted.Length - 1].Select(place => Omission.Accepted[place]);

    private static readonly Gen<Omission> Left = Name.Array[1, 3].Select(names => Omission.Of(names));

    [Fact]
    public void LeavingNothingOut_ChangesNothing() => Gen.Select(Household, Neighbours).Sample((records, known) =>
    {
        Divide(known, Omission.None, [], records).Should().BeNull();
        new Counterfactual(known, Omission.None, Rules).Compare(One, ImmutableHashSet<(EntityId, EntityId)>.Empty).Should().BeEmpty();
    });

    [Fact]
    public void Parts_HaveEachRecordOnce() => Gen.Select(Household, Left, Neighbours).Sample((records, without, known) =>
    {
        if (Divide(known, without, [], records) is { } found)
        {
            found.Parts.Should().HaveCountGreaterThan(1).And.OnlyContain(part => part.Records.Length > 0 && part.Household == One);
            found.Parts.SelectMany(part => part.Records).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(records.Select(record => record.Record));
        }
    });

    [Fact]
    public void TheOrderOfTheRecords_DoesNotMatter() => Gen.Select(
        Household.SelectMany(records => Gen.Shuffle(records.ToArray()).Select(shuffled => (Records: records, Shuffled: shuffled))), Left, Neighbours).Sample((household, without, known) =>
    {
        var (one, other) = (Divide(known, without, [], household.Records), Divide(known, without, [], household.Shuffled));

        other?.Change.Should().Be(one?.Change);
        (other?.Parts() ?? []).Should().Equal(one?.Parts() ?? []);
    });

    [Fact]
    public void WhatIsTied_StaysTogether() => Gen.Select(Household, Left, Neighbours).Sample((records, without, known) =>
        (Divide(known, without, [], records)?.Parts ?? []).Should().OnlyContain(part =>
            records.Where(record => part.Records.Contains(record.Record)).All(record => record.With.All(other => records.All(one => one.Record != other) || part.Records.Contains(other)))));

    [Fact]
    public void HouseholdsWithNothingInCommon_NeverComeTogether() => Gen.Select(
        Traits("lee", 1).Array[0, 5], Traits("ngo", 5).Array[0, 5], Left).Sample((one, other, without) =>
        new Counterfactual(Known((One, one), (Two, other)), without, Rules).Compare(One, ImmutableHashSet<(EntityId, EntityId)>.Empty)
            .Should().BeEmpty());

    [Theory]
    [InlineData("phone", IdentityTrait.Phone)]
    [InlineData("email", IdentityTrait.Email)]
    [InlineData("address", IdentityTrait.Address)]
    [InlineData("name", IdentityTrait.Person)]
    public void WithoutAKind_HouseholdsFitAsThoughTheyHadNoneOfIt(string kind, string trait) => Gen.Select(
        Traits("lee", 1).Array[0, 5], Traits("lee", 1).Array[0, 5]).Sample((one, other) =>
    {
        var (left, right) = (IdentityProfile.Of(one.Where(shown => shown.Kind != trait)), IdentityProfile.Of(other.Where(shown => shown.Kind != trait)));
        var isFound = left.KeysOf(Rules.StopList).Intersect(right.KeysOf(Rules.StopList)).Any();
        int Score(IdentityProfile some, IdentityProfile others) => MatchScorer.Score(
            some.Read(Rules.StopList), others.Read(Rules.StopList), Two, _ => KeyUse.None, Rules.Identity, Rules.StopList.HouseholdsPerKeyMax).Score;

        foreach (var found in Compare(kind, Known((One, one), (Two, other))))
        {
            found.Points.Should().Be((Score(IdentityProfile.Of(one), IdentityProfile.Of(other)), isFound ? Score(left, right) : 0));
        }
    });

    [Fact]
    public void TwoHouseholds_AreComparedTheSameFromEitherSide() => Gen.Select(Neighbours, Left).Sample((known, without) =>
    {
        var counterfactual = new Counterfactual(known, without, Rules);
        ILookup<EntityId, (CounterfactualChange, (int, int)?)> From(EntityId household, Func<CounterfactualFinding, EntityId> other) => counterfactual
            .Compare(household, ImmutableHashSet<(EntityId, EntityId)>.Empty).ToLookup(other, found => (found.Change, found.Points));

        From(One, found => found.Parts[0].Household == One ? found.Parts[1].Household : found.Parts[0].Household)[Two]
            .Should().Equal(From(Two, found => found.Parts[0].Household == Two ? found.Parts[1].Household : found.Parts[0].Household)[One]);
    });

    private static Gen<KnownIdentities> Neighbours => Traits("lee", 1).Array[0, 4].Array[3]
        .Select(traits => Known((One, traits[0]), (Two, traits[1]), (Three, traits[2])));

    /// <summary>Traits of people of a name, some of them alike.</summary>
    private static Gen<IdentityTrait> Traits(string name, int first) => Gen.OneOf(
        Gen.Int[first, first + 3].Select(number => Email($"p{number}@{name}.com")),
        Gen.Int[first, first + 3].Select(number => Phone($"+1614555{number}{number}{number}{number}")),
        Gen.Int[first, first + 3].Select(number => Address($"{number} {name} St", $"{name}ville", zip: $"4321{number}")),
        Gen.Int[0, 2].Select(number => Person(name == "lee" ? new[] { "Ann", "Bob", "Cara" }[number] : new[] { "Xi", "Yuri", "Zed" }[number], name)));
}
