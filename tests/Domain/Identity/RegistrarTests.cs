using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Which household a record belongs to.</summary>
public sealed class RegistrarTests
{
    private static readonly IdentityTrait Home = Phone("+16145550101");
    private static readonly IdentityTrait Mail = Email("ann@lee.com");

    [Fact]
    public void LinkedRecord_StaysWhereItIs()
    {
        var contact = Contact("1", Home);
        var known = Known((Two, [Home])) with { Links = new Dictionary<RecordRef, EntityId> { [contact.Record] = One } };

        Resolve(known, contact).Should().BeEquivalentTo(new { Entity = One, IsNew = false, Rule = ResolutionRule.Linked });
    }

    [Fact]
    public void RecordThatNamesItsHousehold_BelongsThere() =>
        Resolve(Known((One, []), (Two, [Home])), Contact("1", Home) with { Stored = One })
            .Should().BeEquivalentTo(new { Entity = One, Rule = ResolutionRule.StoredId });

    [Fact]
    public void OwnId_IsClaimedByANewHouseholdAndNoOther()
    {
        var decision = Decide(Known((One, [Home])), Contact("1", Home, Mail), Contact("2", Phone("+16145550199")));

        decision.Keys.Where(held => held.Key.Kind == MatchKey.Entity).Select(held => held.Entity).Should().Equal(decision.Resolutions[1].Entity);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void FamilyNameAndHouseNumber_FindThoseWhoAreNearlyTheOnlyOnes(int namesakes, bool areFound)
    {
        (EntityId, IdentityTrait[])[] families =
            [.. Enumerable.Range(0, namesakes).Select(number => (new EntityId($"h-{number}"), new[] { Person($"Person{(char)('a' + number)}", "Lee"), Address("12 Oak St", zip: $"4320{number}") }))];

        Decide(Known(families), Contact("1", Person("Ann", "Lee"), Address("12 Elm St", zip: "43299"))).Cases.Any().Should().Be(areFound);
    }

    [Fact]
    public void RecordThatNamesAHouseholdNobodyKnows_IsMatched() =>
        Resolve(Known((Two, [Home])), Contact("1", Home) with { Stored = One }).Entity.Should().Be(Two);

    [Fact]
    public void RecordThatNamesAnEntityOfAnotherKind_IsMatched()
    {
        var job = new EntityId("j-1");

        Resolve(Known((job, []), (Two, [Home])), Contact("1", Home) with { Stored = job }).Entity.Should().Be(Two);
    }

    [Fact]
    public void OnlyHouseholdWithThePhone_IsTheOne() =>
        Resolve(Known((One, [Home])), Contact("1", Home)).Should().BeEquivalentTo(new { Entity = One, Rule = ResolutionRule.Match });

    [Fact]
    public void PhoneOfTwoHouseholds_AsksAPerson()
    {
        var decision = Decide(Known((One, [Home]), (Two, [Home])), Contact("1", Home));

        decision.Resolutions.Single().Should().BeEquivalentTo(new { IsNew = true, Rule = ResolutionRule.Review });
        decision.Cases.Single().Should().BeEquivalentTo(new { Outcome = MatchOutcome.Review, decision.Resolutions.Single().Entity });
    }

    [Fact]
    public void PhoneOfTwoHouseholds_IsDecidedByWhatElseFits() =>
        Resolve(Known((One, [Home]), (Two, [Home, Mail])), Contact("1", Home, Mail)).Entity.Should().Be(Two);

    [Fact]
    public void PhoneOfManyHouseholds_SaysNothing()
    {
        (EntityId, IdentityTrait[])[] many = [.. Enumerable.Range(0, 5).Select(number => (new EntityId($"h-{number}"), new[] { Home }))];

        Resolve(Known(many), Contact("1", Home)).Rule.Should().Be(ResolutionRule.New);
    }

    [Fact]
    public void FamilyWithOnePhone_IsOneHousehold() =>
        Resolve(Known((One, [Home, Person("John", "Smith")])), Contact("1", Home, Person("Mary", "Smith"))).Entity.Should().Be(One);

    [Fact]
    public void NumberThatWentToSomebodyElse_StartsAnotherHousehold() => Resolve(
            Known((One, [Home, Person("John", "Smith"), Address("12 Oak St")])),
            Contact("1", Home, Person("Priya", "Patel"), Address("900 Elm Ave", zip: "43201")))
        .IsNew.Should().BeTrue();

    [Fact]
    public void NewOwnersOfAHouse_StartAnotherHousehold() => Resolve(
            Known((One, [Home, Person("John", "Smith"), Address("12 Oak St")])),
            Customer("2", Phone("+16145550177"), Party("Patel, Priya"), Address("12 Oak Street")))
        .Should().BeEquivalentTo(new { IsNew = true, Rule = ResolutionRule.New });

    [Fact]
    public void NameAndAddressInOtherWords_AreEnough() => Resolve(
            Known((One, [Party("Smith, Robert & Mary"), Address("12 North Oak Street")])),
            Contact("1", Person("Bob", "Smith"), Address("12 N Oak St")))
        .Entity.Should().Be(One);

    [Fact]
    public void TwoCustomersOfOneTenant_StayTwoAndAreReported()
    {
        var decision = Decide(Nothing, Customer("1", Home, Party("Ann Lee")), Customer("2", Home, Party("Ann Lee")));

        decision.Resolutions.Should().OnlyContain(resolution => resolution.IsNew);
        decision.Resolutions.Select(resolution => resolution.Entity).Should().OnlyHaveUniqueItems();
        decision.Cases.Single().Outcome.Should().Be(MatchOutcome.Duplicate);
        decision.Resolutions.Select(resolution => resolution.Rule).Should().Equal(ResolutionRule.New, ResolutionRule.Duplicate);
    }

    [Fact]
    public void TwoCustomersOfOneTenant_ThatFitLessWell_AreReported_AndNeitherIsHeld()
    {
        var decision = Decide(
            Nothing,
            Customer("1", Party("Ann Lee"), Address("12 Oak St")),
            Customer("2", Party("Ann Lee"), Address("98 Oak St")));

        decision.Cases.Single().Outcome.Should().Be(MatchOutcome.Duplicate);
        decision.Cases.Single().Match.Score.Should().BeLessThan(Rules.Identity.Thresholds.Link);
        decision.Resolutions.Select(resolution => resolution.Rule).Should().Equal(ResolutionRule.New, ResolutionRule.New);
    }

    [Theory]
    [InlineData(200, 150, ResolutionRule.New)]
    [InlineData(200, 100, ResolutionRule.Review)]
    [InlineData(100, 65, ResolutionRule.Match)]
    public void ThresholdsOfABranch_AreForItsRecordsAlone(int link, int review, string rule)
    {
        var identity = Rules.Identity with { Branches = ImmutableDictionary<string, MatchThresholds>.Empty.Add(Tenant.Value, new MatchThresholds(link, review)) };
        var policy = new SyncPolicy(1, Rules.Fields, Rules.Creation, Rules.Oscillation, Rules.StopList, identity);
        IdentityTrait[] ann = [Home, Person("Ann", "Lee")];

        string RuleOf(ResolveRequest request) => Registrar.Decide([request], Known((One, ann)), policy, kind => EntityId.Create(kind, "new")).Resolutions.Single().Rule;

        RuleOf(Customer("1", ann)).Should().Be(rule);
        RuleOf(Contact("1", ann)).Should().Be(ResolutionRule.Match);
    }

    [Fact]
    public void CustomerWhoseTwinIsMarked_IsTheOneThatTheOfficeGoesOnWith() => Decide(
            Nothing, Customer("1", Home, Party("DUPLICATE - Ann Lee")), Customer("2", Home, Party("Ann Lee")))
        .Resolutions[1].Rule.Should().Be(ResolutionRule.New);

    [Fact]
    public void CustomerThatNamesTwoSpousesWhoCameOneByOne_ShowsThatTheirHouseholdsAreOne()
    {
        var (john, mary) = (Phone("+16145550111"), Phone("+16145550122"));

        var decision = Decide(
            Known((One, [Person("John", "Smith"), john]), (Two, [Person("Mary", "Smith"), mary])), Customer("3", Party("John & Mary Smith"), john, mary));

        decision.Resolutions.Single().Rule.Should().Be(ResolutionRule.Match);
        decision.Cases.Select(one => (one.Outcome, one.Entity == decision.Resolutions[0].Entity, one.Match.Household)).Should().BeEquivalentTo(
            [(MatchOutcome.Linked, true, One), (MatchOutcome.Union, true, Two)]);
    }

    [Fact]
    public void CustomerWithTwoPhonesAndNobodysName_ShowsNothingOfTheKind() => Decide(
            Known((One, [Person("John", "Smith"), Home]), (Two, [Person("Priya", "Patel"), Phone("+16145550122")])),
            Customer("3", Home, Phone("+16145550122")))
        .Cases.Should().NotContain(one => one.Outcome == MatchOutcome.Union);

    [Fact]
    public void HouseholdThatTheOfficeMarked_GetsNothingThatFitsAnotherOne() => Resolve(
            Known((One, [Home, Mail, Party("DUPLICATE - Ann Lee"), Address("12 Oak St")]), (Two, [Home, Mail, Party("Ann Lee")])),
            Contact("1", Home, Mail, Person("Ann", "Lee"), Address("12 Oak St")))
        .Entity.Should().Be(Two);

    [Fact]
    public void HouseholdThatATenantHasTwice_GetsItsRecordsInTheFirst()
    {
        var batch = Decide(
            Nothing, Customer("1", Home, Party("Ann Lee")), Customer("2", Home, Mail, Party("Ann Lee")), Contact("3", Home, Mail, Person("Ann", "Lee")));
        batch.Resolutions[2].Entity.Should().Be(batch.Resolutions[0].Entity);

        var known = Known((One, [Home, Party("Ann Lee")]), (Two, [Home, Mail, Party("Ann Lee")]));
        Resolve(known, Contact("3", Home, Mail, Person("Ann", "Lee"))).Entity.Should().Be(Two, "it fits best");
        Resolve(known with { Seconds = ImmutableHashSet.Create(Two) }, Contact("3", Home, Mail, Person("Ann", "Lee"))).Entity.Should().Be(One);
    }

    [Fact]
    public void CustomersOfTwoTenantsWithOneEmail_AreOneHousehold()
    {
        var other = Customer("1", Mail);
        other = other with { Record = other.Record with { Connection = new ConnectionId("tenant-2") } };

        Decide(Nothing, Customer("1", Mail), other).Resolutions.Select(resolution => resolution.Entity).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void BothSystemsCreatingOnePersonInOneBatch_EndInOneHousehold()
    {
        var decided = Decide(Nothing, Customer("1", Home), Contact("2", Home)).Resolutions;

        decided.Select(resolution => resolution.Entity).Distinct().Should().ContainSingle();
        decided.Select(resolution => resolution.IsNew).Should().Equal(true, false);
    }

    [Fact]
    public void SameRecordTwiceInOneBatch_IsDecidedOnce() =>
        Decide(Nothing, Contact("1", Mail), Contact("1", Mail)).Resolutions.Select(resolution => resolution.Rule)
            .Should().Equal(ResolutionRule.New, ResolutionRule.Linked);

    [Fact]
    public void NewHousehold_IsKnownByWhatItsRecordShows()
    {
        var decision = Decide(Nothing, Contact("1", Home, Mail));
        var entity = decision.Resolutions.Single().Entity;

        decision.Profiles[entity].Should().Be(IdentityProfile.Of([Home, Mail]));
        decision.Keys.Should().BeEquivalentTo(
        [
            (new MatchKey(MatchKey.Entity, entity.Value), entity),
            (new MatchKey(MatchKey.Email, Mail.Value), entity),
            (new MatchKey(MatchKey.Domain, "lee.com"), entity),
            (new MatchKey(MatchKey.Phone, Home.Value), entity),
        ]);
    }

    [Fact]
    public void JoinedHousehold_KeepsWhatItWasKnownByAndAddsTheRecord()
    {
        var decision = Decide(Known((One, [Home])), Contact("1", Home, Mail));

        decision.Profiles[One].Should().Be(IdentityProfile.Of([Home, Mail]));
        decision.Keys.Should().Equal((new MatchKey(MatchKey.Email, Mail.Value), One), (new MatchKey(MatchKey.Domain, "lee.com"), One));
    }

    [Fact]
    public void NothingToRecognizeAnyoneBy_IsAHouseholdOfItsOwn() =>
        Decide(Nothing, Contact("1"), Contact("2")).Resolutions.Should().OnlyContain(resolution => resolution.Rule == ResolutionRule.Blank)
            .And.Subject.Select(resolution => resolution.Entity).Should().OnlyHaveUniqueItems();

    [Fact]
    public void PlaceholdersAndStoppedValues_RecognizeNobody() => Decide(
            Nothing, Contact("1", Email("none@none.com"), Phone("+19999999999")), Contact("2", Email("none@none.com"), Phone("+19999999999")))
        .Resolutions.Should().OnlyContain(resolution => resolution.Rule == ResolutionRule.Blank);

    [Fact]
    public void NameMarkedBeforeAMerge_IsHeldApart() =>
        Resolve(Known((One, [Home, Party("Ann Lee")])), Customer("2", Home, Party("DUPLICATE Ann Lee"))).Rule.Should().Be(ResolutionRule.Marked);

    [Fact]
    public void IgnoredKey_NeitherFindsNorCounts() =>
        Resolve(Known((One, [Home])) with { Ignored = ImmutableHashSet.Create(new MatchKey(MatchKey.Phone, Home.Value)) }, Contact("1", Home))
            .Rule.Should().Be(ResolutionRule.New);

    [Fact]
    public void LinkByMatch_NamesItsEvidence() =>
        Decide(Known((One, [Home, Person("Ann", "Lee")])), Contact("1", Home, Person("Ann", "Lee"))).Cases.Single().Match.Evidence
            .Select(evidence => evidence.Name).Should().Equal(EvidenceName.Phone, EvidenceName.NameSame);
}
