using CsCheck;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>The email and phone of somebody who looks after many places.</summary>
public sealed class AgentTraitTests
{
    private static readonly IdentityTrait Line = Phone("+16145550101");
    private static readonly IdentityTrait Mail = Email("larry@letters.net");
    private static readonly IdentityTrait Firm = Business("Sunrise Property Management LLC");

    [Fact]
    public void TenantWithTheLandlordsEmailAndPhone_IsNotTheLandlord() => Resolve(
            Known((One, [Person("Larry", "Hall"), Agents(Line), Agents(Mail)])), Contact("1", Line, Mail))
        .Rule.Should().Be(ResolutionRule.New);

    [Fact]
    public void TenantWithTheManagersPhone_IsNotTheManager() => Resolve(
            Known((One, [Firm, Line, Address("1 Office Rd")])), Customer("1", Person("Priya", "Patel"), Line, Address("12 Oak St", unit: "5")))
        .IsNew.Should().BeTrue();

    [Fact]
    public void PhoneThatAManagerHasToo_SaysLittleOfTheTenantsThatShowIt() => Score(
            Known((One, [Person("Priya", "Patel"), Line]), (Two, [Firm, Line])), Contact("1", Person("Priya", "Patel"), Line))
        .Should().Be(EvidenceName.AgentPhone);

    [Fact]
    public void TenantsOwnRecord_StillFindsTheTenant() => Resolve(
            Known((One, [Person("Priya", "Patel"), Line, Address("12 Oak St", unit: "5")]), (Two, [Firm, Line])),
            Contact("1", Person("Priya", "Patel"), Line, Address("12 Oak St", unit: "5")))
        .Entity.Should().Be(One);

    [Fact]
    public void ManagersOwnRecordOfAnotherBranch_FindsTheManager()
    {
        var branch = Customer("1", Firm, Line);
        Resolve(Known((One, [Firm, Line, Mail])), branch with { Record = branch.Record with { Connection = new ConnectionId("tenant-2") } })
            .Entity.Should().Be(One);
    }

    [Fact]
    public void WhatIsKnownAsAnAgents_StaysSoWhenARecordShowsIt()
    {
        var decision = Decide(Known((One, [Person("Larry", "Hall"), Agents(Line), Address("7 Elm St")])), Contact("1", Person("Larry", "Hall"), Line, Mail, Address("7 Elm St")));

        decision.Resolutions.Single().Entity.Should().Be(One);
        decision.Profiles[One].Traits.Should().Contain(Agents(Line)).And.NotContain(Line);
    }

    [Fact]
    public void Score_IsTheSameFromEitherSide_WhoseverItIs()
    {
        var trait = Gen.Select(Gen.OneOf(Line, Mail, Phone("+16145550199"), Person("Larry", "Hall"), Firm), Gen.Bool, (trait, isAgents) =>
            isAgents && trait.Kind is IdentityTrait.Phone or IdentityTrait.Email ? Agents(trait) : trait);
        Gen.Select(trait.Array[0, 5], trait.Array[0, 5]).Sample((one, other) => Score(one, other).Should().Be(Score(other, one)));
    }

    private static string Score(KnownIdentities known, ResolveRequest request) => Decide(known, request).Cases
        .Single(decided => decided.Match.Household == One).Match.Evidence.Single(evidence => evidence.Name.EndsWith("phone", StringComparison.Ordinal)).Name;

    private static IdentityTrait Agents(IdentityTrait trait) => trait with { IsAgents = true };

    private static int Score(IdentityTrait[] one, IdentityTrait[] other) => MatchScorer.Score(
        Reading(one), Reading(other), One, _ => KeyUse.None, Rules.Identity, Rules.StopList.HouseholdsPerKeyMax).Score;

    private static IdentityReading Reading(IdentityTrait[] traits) => IdentityProfile.Of(traits).Read(Rules.StopList);
}
