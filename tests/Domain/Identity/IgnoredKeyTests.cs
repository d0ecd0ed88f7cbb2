using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Keys that a person said are to be ignored.</summary>
public sealed class IgnoredKeyTests
{
    private static readonly IdentityTrait Line = Phone("+16145550101");
    private static readonly IdentityTrait Slip = Phone("+16145550107");
    private static readonly IdentityTrait Mail = Email("ann.lee@acme.example.com");
    private static readonly IdentityTrait MailSlip = Email("an.lee@acme.example.com");
    private static readonly DateTimeOffset Moved = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void PhoneThatIsIgnored_IsNobodysSlip() => NamesOf(Ignoring(MatchKey.Phone, Line.Value), [Slip], [Line]).Should().BeEmpty();

    [Fact]
    public void PhoneThatIsIgnored_WasNobodys() => NamesOf(Ignoring(MatchKey.Phone, Line.Value), [Line], [Line with { Until = Moved }]).Should().BeEmpty();

    [Theory]
    [InlineData("+16145550101;ext=7", true)]
    [InlineData("+16145550101", true)]
    [InlineData("+16145550107", false)]
    public void ProfileShowsAPhone_WhateverItsExtension(string phone, bool shows) =>
        IdentityProfile.Of([Phone(phone)]).Shows(new MatchKey(MatchKey.Phone, "+16145550101;ext=9").WithoutExtension()).Should().Be(shows);

    [Fact]
    public void EmailThatIsIgnored_IsNobodysSlip_AndItsDomainCounts() =>
        NamesOf(Ignoring(MatchKey.Email, Mail.Value), [MailSlip], [Mail]).Should().Equal(EvidenceName.EmailDomain);

    [Fact]
    public void EmailThatIsIgnored_WasNobodys() => NamesOf(Ignoring(MatchKey.Email, Mail.Value), [Mail], [Mail with { Until = Moved }]).Should().BeEmpty();

    [Fact]
    public void DomainThatIsIgnored_LeavesItsEmailsAlone() =>
        NamesOf(Ignoring(MatchKey.Domain, "acme.example.com"), [Mail], [Mail]).Should().Equal(EvidenceName.Email);

    [Fact]
    public void OpenCase_ForWhichNothingIsLeft_IsApart()
    {
        var known = Known((One, [Line]), (Two, [Line])) with { Ignored = Key(MatchKey.Phone, Line.Value) };

        Again(known, Open(One, Two)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Entity = One, Outcome = MatchOutcome.Apart });
    }

    [Fact]
    public void OpenCase_ForWhichEnoughIsLeft_StaysOpenWithThat()
    {
        var known = Known((One, [Line, Mail]), (Two, [Line, Mail])) with { Ignored = Key(MatchKey.Phone, Line.Value) };

        var again = Again(known, Open(One, Two)).Should().ContainSingle().Subject;

        again.Outcome.Should().Be(MatchOutcome.Review);
        again.Match.Evidence.Select(evidence => evidence.Name).Should().Equal(EvidenceName.Email);
    }

    [Fact]
    public void RecordThatFitsAnotherHouseholdThen_IsAskedAboutThatOne()
    {
        var known = Known((One, [Line, Mail]), (Two, [Line]), (Three, [Mail])) with { Ignored = Key(MatchKey.Phone, Line.Value) };

        Again(known, Open(One, Two)).Select(one => (one.Match.Household, one.Outcome)).Should().Equal((Two, MatchOutcome.Apart), (Three, MatchOutcome.Review));
    }

    [Fact]
    public void Union_ThatNoLongerFitsWellEnough_IsAskedAbout()
    {
        var known = Known(
            (One, [Line, Person("Ann", "Lee"), Address("12 Oak St")]),
            (Two, [Line, Person("Ann", "Lee"), Address("98 Oak St")])) with
        { Ignored = Key(MatchKey.Phone, Line.Value) };

        Again(known, Open(One, Two) with { Outcome = MatchOutcome.Union }).Should().ContainSingle().Which.Outcome.Should().Be(MatchOutcome.Review);
    }

    private static MatchCase Open(EntityId entity, EntityId candidate) =>
        new(new RecordRef(Portal, RecordType.Contact, "1"), entity, new Match(candidate, 100, []), MatchOutcome.Review);

    private static ImmutableArray<MatchCase> Again(KnownIdentities known, MatchCase open) =>
        Reconsideration.Again([open], known, ImmutableHashSet<(EntityId, EntityId)>.Empty, Rules);

    private static Func<MatchKey, KeyUse> Ignoring(string kind, string value) => key => key == new MatchKey(kind, value) ? KeyUse.Ignored : KeyUse.None;

    private static ImmutableHashSet<MatchKey> Key(string kind, string value) => [new MatchKey(kind, value)];

    private static IEnumerable<string> NamesOf(Func<MatchKey, KeyUse> useOf, IdentityTrait[] record, IdentityTrait[] household) => MatchScorer.Score(
            IdentityProfile.Of(record).Read(Rules.StopList), IdentityProfile.Of(household).Read(Rules.StopList), One, useOf, Rules.Identity, Rules.StopList.HouseholdsPerKeyMax)
        .Evidence.Select(evidence => evidence.Name);
}
