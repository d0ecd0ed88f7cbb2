using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using static Hearth.Tests.Domain.Identity.CounterfactualScene;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Which households would hold together without some evidence, and which would come together.</summary>
public sealed class CounterfactualTests
{
    private const string Number = "+16145550111";
    private const string Mail = "ann@lee.com";

    private static readonly RecordEvidence ByPhone = OfContact("b", Person("Ann", "Lee"), Phone(Number));

    [Fact]
    public void RecordsThatAPhoneAloneHolds_Split()
    {
        var found = Divide("phone", OfCustomer("a", Party("Ann Lee"), Phone(Number)), ByPhone)!;

        found.Change.Should().Be(CounterfactualChange.Split);
        found.Parts().Should().Equal("a", "b");
        found.Parts.Should().OnlyContain(part => part.Household == One);
    }

    [Fact]
    public void RecordsThatAnEmailHoldsAsWell_HoldTogether() =>
        Divide("phone", OfCustomer("a", Phone(Number), Email(Mail)), OfContact("b", Phone(Number), Email(Mail))).Should().BeNull();

    [Fact]
    public void RecordsThatALaterRecordHolds_HoldTogether()
    {
        var (one, other) = (OfContact("a", Person("Ann", "Lee"), Phone(Number)), OfContact("b", Person("Bo", "Lee"), Phone(Number), Email("bo@lee.com")));

        Divide("phone", one, other)!.Parts().Should().Equal("a", "b");
        Divide("phone", one with { Shown = IdentityProfile.Of([.. one.Shown.Traits, Email(Mail)]) }, other, OfContact("c", Email(Mail), Email("bo@lee.com")))
            .Should().BeNull("the third has the emails of both");
    }

    [Fact]
    public void WhoeverAnEmailLinkedToTheOther_GoesWithThatOne() => Divide(
        "phone", OfContact("a", Phone(Number)), OfContact("b", Phone(Number), Email(Mail)), OfContact("c", Email(Mail)))!.Parts().Should().Equal("a", "b+c");

    [Fact]
    public void RecordsAboutWhichSomebodyWouldBeAsked_AreDoubted()
    {
        var found = Divide(
            "phone",
            OfCustomer("a", Person("Ann", "Lee"), Phone(Number), Address("12 Oak St")),
            OfContact("b", Person("Ann", "Lee"), Phone(Number), Address("14 Oak St")))!;

        found.Change.Should().Be(CounterfactualChange.Doubted);
        found.Parts().Should().Equal("a", "b");
    }

    [Fact]
    public void AKindCoversAllOfIt_AndANarrowerNameItselfAlone()
    {
        RecordEvidence[] slip = [OfContact("a", Person("Ann", "Lee"), Phone(Number)), OfContact("b", Person("Ann", "Lee"), Phone("+16145550112"))];
        RecordEvidence[] same = [OfContact("a", Phone(Number)), OfContact("b", Phone(Number))];

        new[] { "phone", "phone-similar", "phone-former" }.Select(without => Divide(without, slip) is not null).Should().Equal(true, true, false);
        new[] { "phone", "phone-similar", "phone-former" }.Select(without => Divide(without, same) is not null).Should().Equal(true, false, false);
    }

    [Fact]
    public void WhatIsTied_StaysWhateverCounts()
    {
        var made = ByPhone with { With = [new RecordRef(Tenant, RecordType.Customer, "a")] };

        Divide("phone,name", OfCustomer("a", Phone(Number)), made).Should().BeNull();
    }

    [Fact]
    public void WhatAPersonConfirmed_StaysWithWhoeverWasThereFirst()
    {
        var records = new[] { OfContact("c", Phone(Number)), OfContact("b", Phone(Number)), OfCustomer("a", Phone(Number)) };

        Divide(Nothing, Without("phone"), [records[0].Record], records)!.Parts().Should().Equal("a+c", "b");
    }

    [Fact]
    public void WhatNothingExplainsNow_IsNoAnswer()
    {
        Divide("phone", OfContact("a", Person("Ann", "Lee")), OfContact("b", Email(Mail))).Should().BeNull();
        Divide("phone", OfContact("a", Email("bo@lee.com")), OfContact("b", Email(Mail), Phone(Number)), OfContact("c", Phone(Number)))!
            .Parts().Should().Equal("a+b", "c");
    }

    [Fact]
    public void WhatOthersShare_CountsAsLittleAsItDoes()
    {
        var others = Known((Two, [Email(Mail)]), (Three, [Email(Mail)]));
        RecordEvidence[] records = [OfCustomer("a", Phone(Number), Email(Mail)), OfContact("b", Phone(Number), Email(Mail))];

        Divide(others, Without("phone"), [], records).Should().NotBeNull("half of an email is left");
        Divide(others with { Ignored = new HashSet<MatchKey> { new(MatchKey.Email, Mail), new(MatchKey.Phone, Number) } }, Without("phone"), [], records)
            .Should().BeNull("neither counts now");
    }

    [Fact]
    public void CustomersOfOneTenant_AreNotHeldTogetherByEvidence() => Divide(
        "phone", OfCustomer("a", Phone(Number), Email(Mail)), OfCustomer("b", Phone(Number), Email(Mail))).Should().BeNull("nothing that counts had joined them");

    [Fact]
    public void TooManyRecords_AreRefused() => FluentActions
        .Invoking(() => Divide("phone", [.. Enumerable.Range(0, Counterfactual.RecordsMax + 1).Select(number => OfContact($"{number}"))]))
        .Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData("name-different")]
    [InlineData("name")]
    public void HouseholdsThatOnlyTheirNamesKeepApart_BecomeOne(string without)
    {
        var found = Compare(without, Strangers).Should().ContainSingle().Subject;

        found.Change.Should().Be(CounterfactualChange.LinkAdded);
        found.Parts.Select(part => part.Household).Should().Equal(One, Two);
        found.Points.Should().Be((-20, 100));
    }

    [Fact]
    public void CustomersOfOneTenant_AreReportedInstead()
    {
        var known = Strangers with { Customers = new HashSet<(EntityId, ConnectionId)> { (One, Tenant), (Two, Tenant) } };

        Compare("name", known).Should().ContainSingle().Which.Change.Should().Be(CounterfactualChange.ReviewAdded);
    }

    [Fact]
    public void AQuestionThatOnlyAPhoneRaises_IsDropped()
    {
        var known = Known((One, [Phone(Number)]), (Two, [Phone(Number), Email(Mail)]), (Three, [Phone(Number), Person("Ann", "Lee")]));

        Compare("phone", known).Should().OnlyContain(found => found.Change == CounterfactualChange.ReviewDropped)
            .And.ContainSingle(found => found.Parts[1].Household == Two).Which.Points.Should().Be((75, 0));
    }

    [Fact]
    public void HouseholdsThatAPersonToldApart_StayApart() => Compare("name", Strangers, (One, Two)).Should().BeEmpty();

    [Fact]
    public void AMarkedHousehold_IsComparedWithNobody() => Compare(
        "name-different", Known((One, [Phone(Number), Person("Ann", "Lee")]), (Two, [Phone(Number), Party("DUPLICATE Bob Ray")]))).Should().BeEmpty();

    [Fact]
    public void AKeyOfTooMany_FindsNobody() => Compare(
        "name", Known([.. Enumerable.Range(0, 30).Select(number => (number == 0 ? One : new EntityId($"h-{number}"), new[] { Phone(Number) }))])).Should().BeEmpty();

    [Fact]
    public void TheSamePairFromEitherSide_CountsOnce()
    {
        var tally = new CounterfactualTally();
        var (one, other) = (Pair(One, Two), Pair(Two, Three));
        foreach (var finding in new[] { one, one, other })
        {
            tally.Add(finding);
        }

        tally.CountOf(CounterfactualChange.LinkAdded).Should().Be(new CounterfactualCount(Households: 3, Becoming: 1, Records: 3));
        tally.SampleOf(CounterfactualChange.LinkAdded).Should().Equal(one, other);
        tally.CountOf(CounterfactualChange.ReviewAdded).Should().Be(default(CounterfactualCount));
    }

    [Fact]
    public void AHouseholdThatSplits_BecomesItsParts()
    {
        var tally = new CounterfactualTally();
        tally.Add(Divide("phone", OfContact("a", Phone(Number)), OfContact("b", Phone(Number), Email(Mail)), OfContact("c", Email(Mail)))!);

        tally.CountOf(CounterfactualChange.Split).Should().Be(new CounterfactualCount(Households: 1, Becoming: 2, Records: 3));
    }

    private static KnownIdentities Strangers => Known((One, [Phone(Number), Person("Ann", "Lee")]), (Two, [Phone(Number), Person("Bob", "Ray")]));

    private static CounterfactualFinding Pair(EntityId one, EntityId other) => new(
        CounterfactualChange.LinkAdded,
        [.. new[] { one, other }.Select(household => new CounterfactualPart(household, [new RecordRef(Portal, RecordType.Contact, household.Value)]))],
        (0, 100));
}
