using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Numbers with extensions: the number finds, and different extensions of it say less.</summary>
public sealed class PhoneExtensionTests
{
    private const string Number = "+16145550101";
    private static readonly IdentityTrait Ann = Person("Ann", "Lee");

    [Theory]
    [InlineData(";ext=12", ";ext=12", EvidenceName.Phone)]
    [InlineData(";ext=12", "", EvidenceName.Phone)]
    [InlineData("", ";ext=12", EvidenceName.Phone)]
    [InlineData(";ext=12", ";ext=13", EvidenceName.PhoneSimilar)]
    public void TheNumber_FindsTheHousehold(string one, string other, string expected) =>
        Decide(Known((One, [Ann, Phone(Number + one)])), Contact("1", Ann, Phone(Number + other))).Cases.Single().Match.Evidence
            .Select(evidence => evidence.Name).Should().Contain(expected).And.ContainSingle(name => name.StartsWith("phone", StringComparison.Ordinal));

    [Fact]
    public void OtherExtensionsOfOneNumber_LinkNobodyByThemselves()
    {
        var known = Known((One, [Phone($"{Number};ext=12")]));

        Resolve(known, Contact("1", Phone($"{Number};ext=13"))).Rule.Should().NotBe(ResolutionRule.Match);
        Resolve(known, Contact("1", Phone($"{Number};ext=12"))).Rule.Should().Be(ResolutionRule.Match);
    }

    [Fact]
    public void ASwitchboardThatManyShare_SaysNothing()
    {
        var desks = new[] { "h-a", "h-b", "h-c", "h-d", "h-e" }.Select((household, desk) =>
            (new Hearth.Domain.Values.EntityId(household), new[] { Phone($"{Number};ext={desk}") })).ToList();

        Resolve(Known(desks), Contact("1", Phone($"{Number};ext=3"))).Rule.Should().Be(ResolutionRule.New);
    }

    [Fact]
    public void TheNumberWithoutItsExtension_IsTheKey() =>
        IdentityProfile.Of([Phone($"{Number};ext=12"), Phone(Number)]).KeysOf(StopList.Empty).Should().Equal(new MatchKey(MatchKey.Phone, Number));

    [Fact]
    public void APlaceholderOrAStoppedNumber_IsOneWithAnExtensionToo()
    {
        IdentityProfile.Of([Phone("+16145555555;ext=1")]).Read(StopList.Empty).IsBlank.Should().BeTrue();
        IdentityProfile.Of([Phone($"{Number};ext=12")]).Read(StopList.Empty with { Phones = [Number] }).IsBlank.Should().BeTrue();
    }

    [Fact]
    public void ADeskThatWasLeftForAnother_LeavesTheNumberTheHouseholds()
    {
        var reading = IdentityProfile.Of([Phone($"{Number};ext=13"), Phone($"{Number};ext=12") with { Until = DateTimeOffset.UnixEpoch }]).Read(StopList.Empty);

        reading.Phones.Should().Equal(Number);
        reading.HasGivenUp(new MatchKey(MatchKey.Phone, Number)).Should().BeFalse();
    }
}
