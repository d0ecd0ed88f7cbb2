using CsCheck;
using Hearth.Domain.Identity;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>What a household gave up says little of who somebody is.</summary>
public sealed class FormerTraitTests
{
    private static readonly DateTimeOffset Moved = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IdentityTrait Home = Phone("+16145550101");
    private static readonly IdentityTrait Mail = Email("john@smith.net");
    private static readonly IdentityTrait House = Address("12 Oak St");
    private static readonly IdentityTrait NewHouse = Address("900 Elm Ave", zip: "43201");
    private static readonly IdentityTrait John = Person("John", "Smith");

    [Fact]
    public void NumberThatAHouseholdGaveUp_LinksNobodyToIt() =>
        Resolve(Known((One, [John, Former(Home)])), Contact("1", Home)).Rule.Should().Be(ResolutionRule.New);

    [Fact]
    public void EverythingThatAHouseholdGaveUp_LinksNobodyWithoutAName() =>
        Resolve(Known((One, [John, Former(Home), Former(Mail), Former(House)])), Contact("1", Home, Mail, House)).IsNew.Should().BeTrue();

    [Theory]
    [InlineData("Priya", "Patel")]
    [InlineData("John", "Patel")]
    public void NewOwnersWithTheHouseAndItsNumber_AreSomebodyElseWithoutAQuestion(string given, string family) => Resolve(
            Known((One, [John, NewHouse, Former(Home), Former(House)])), Customer("1", Home, Person(given, family), House))
        .Rule.Should().Be(ResolutionRule.New);

    [Fact]
    public void NewOwnersOfTheSameName_AreAskedAbout() => Resolve(
            Known((One, [John, NewHouse, Former(House)])), Customer("1", John, House))
        .Should().BeEquivalentTo(new { IsNew = true, Rule = ResolutionRule.Review });

    [Fact]
    public void WhoeverMovedAway_IsFoundByNameAndOldEmailAndOldHouse() => Resolve(
            Known((One, [John, NewHouse, Former(Mail), Former(House)])), Contact("1", Person("Jon", "Smith"), Mail, House))
        .Should().BeEquivalentTo(new { Entity = One, Rule = ResolutionRule.Match });

    [Fact]
    public void OldHouse_SpeaksForNobodyWhoLivesElsewhere() => Decide(
            Known((One, [John, NewHouse, Former(House)])), Contact("1", John, Address("77 Pine Rd", zip: "43085")))
        .Cases.Should().OnlyContain(decided => decided.Match.Evidence.All(evidence => evidence.Name != EvidenceName.AddressFormer));

    [Fact]
    public void RecordThatNobodyTouchedSinceTheMove_IsOfTheTimeBefore() =>
        Resolve(Known((One, [John, Former(Home)])), Contact("1", John, Home) with { ChangedAt = Moved.AddDays(-1) })
            .Should().BeEquivalentTo(new { Entity = One, Rule = ResolutionRule.Match });

    [Fact]
    public void RecordChangedAfterTheMove_IsNot() =>
        Resolve(Known((One, [John, Former(Home)])), Contact("1", John, Home) with { ChangedAt = Moved.AddDays(1) }).IsNew.Should().BeTrue();

    [Fact]
    public void WhoeverGotTheNumber_SharesItWithNobody()
    {
        var decision = Decide(Known((One, [John, Former(Home)]), (Two, [Person("Priya", "Patel"), Home])), Contact("1", Person("Priya", "Patel"), Home));

        decision.Resolutions.Single().Should().BeEquivalentTo(new { Entity = Two, Rule = ResolutionRule.Match });
        decision.Cases.Single().Match.Evidence.Should().Contain(new Evidence(EvidenceName.Phone, 100, 0));
    }

    [Fact]
    public void OldRecordThatJoins_GivesTheHouseholdNothingBack()
    {
        var decision = Decide(Known((One, [John, Email("j@x.com"), Former(Home)])), Contact("1", Email("j@x.com"), Home, NewHouse));

        decision.Resolutions.Single().Entity.Should().Be(One);
        decision.Profiles[One].Traits.Should().Contain(Former(Home)).And.NotContain(Home);
    }

    [Fact]
    public void Profile_KnowsAThingOnceAndAsTheirsWhereAnyoneSaysSo() =>
        IdentityProfile.Of([Former(Home), Home, Former(Mail) with { Until = Moved.AddDays(-9) }, Former(Mail)]).Traits.Should().Equal(Home, Former(Mail));

    [Fact]
    public void ChangedProfile_TakesTheLastWord()
    {
        var before = IdentityProfile.Of([Home, Former(Mail)]);

        before.Change([Former(Home), Mail], []).Traits.Should().BeEquivalentTo([Former(Home), Mail]);
        before.Change([Mail], [Home]).Traits.Should().Equal(Mail);
    }

    [Fact]
    public void TwoHouseholdsWhereOneHasWhatTheOtherGaveUp_AreNotAskedAbout()
    {
        var known = Known((One, [John, Former(Home), NewHouse]), (Two, [Person("Priya", "Patel"), Home, House]));
        var changed = new ChangedHousehold(Two, Contact("1").Record, [new MatchKey(MatchKey.Phone, Home.Value)]);

        Reconsideration.Decide([changed], known, new HashSet<(Hearth.Domain.Values.EntityId, Hearth.Domain.Values.EntityId)>(), Rules).Should().BeEmpty();
    }

    [Fact]
    public void Score_IsTheSameFromEitherSide_WhateverWasGivenUp()
    {
        var trait = Gen.Select(Gen.OneOf(Home, Mail, House, NewHouse, Phone("+16145550102"), Email("jon@smith.net"), John), Gen.Bool, (trait, isOpen) =>
            isOpen || trait.Kind == IdentityTrait.Person ? trait : Former(trait));
        Gen.Select(trait.Array[0, 5], trait.Array[0, 5]).Sample((one, other) => Score(one, other).Should().Be(Score(other, one)));
    }

    [Fact]
    public void Score_NeverGrowsWhenAThingIsGivenUp() =>
        Gen.Select(Gen.Shuffle(new[] { Home, Mail, House, NewHouse, John }), Gen.Int[0, 5], Gen.OneOf(Home, Mail, House)).Sample(
            (shown, count, gone) =>
            {
                IdentityTrait[] household = [John, Home, Mail, House];
                IdentityTrait[] record = [.. shown.Take(count)];

                Score(record, [.. household.Select(trait => trait == gone ? Former(gone) : trait)])
                    .Should().BeLessThanOrEqualTo(Score(record, household));
            });

    private static IdentityTrait Former(IdentityTrait trait) => trait with { Until = Moved };

    private static int Score(IdentityTrait[] one, IdentityTrait[] other) => MatchScorer.Score(
        Reading(one), Reading(other), One, _ => KeyUse.None, Rules.Identity, Rules.StopList.HouseholdsPerKeyMax).Score;

    private static IdentityReading Reading(IdentityTrait[] traits) => IdentityProfile.Of(traits).Read(Rules.StopList);
}
