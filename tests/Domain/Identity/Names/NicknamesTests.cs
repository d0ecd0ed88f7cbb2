using CsCheck;
using Hearth.Domain.Identity.Names;

namespace Hearth.Tests.Domain.Identity.Names;

public sealed class NicknamesTests
{
    [Theory]
    [InlineData("bob", "robert")]
    [InlineData("bob", "rob")]
    [InlineData("bill", "william")]
    [InlineData("bill", "will")]
    [InlineData("peggy", "margaret")]
    [InlineData("liz", "beth")]
    [InlineData("elizabeth", "betty")]
    [InlineData("pepe", "jose")]
    [InlineData("paco", "francisco")]
    [InlineData("chuy", "jesus")]
    [InlineData("lupe", "guadalupe")]
    [InlineData("beto", "alberto")]
    [InlineData("steven", "stephen")]
    [InlineData("sara", "sarah")]
    [InlineData("alex", "alexander")]
    [InlineData("alex", "alexandra")]
    [InlineData("anything", "anything")]
    public void AreVariants_OfFormsOfOneName(string a, string b)
    {
        Nicknames.AreVariants(a, b).Should().BeTrue();
        Nicknames.AreVariants(b, a).Should().BeTrue();
    }

    [Theory]
    [InlineData("alexander", "alexandra")]
    [InlineData("alberto", "roberto")]
    [InlineData("christopher", "christina")]
    [InlineData("patrick", "patricia")]
    [InlineData("samuel", "samantha")]
    [InlineData("daniel", "danielle")]
    [InlineData("mario", "maria")]
    [InlineData("eric", "erica")]
    [InlineData("john", "joan")]
    [InlineData("albert", "robert")]
    [InlineData("edward", "edmund")]
    [InlineData("", "john")]
    public void AreVariants_OfTwoNames_IsFalse(string a, string b)
    {
        Nicknames.AreVariants(a, b).Should().BeFalse();
        Nicknames.AreVariants(b, a).Should().BeFalse();
    }

    [Fact]
    public void AreVariants_OfAnything_IsSymmetric() => Gen.Select(AnyText.Gen, AnyText.Gen)
        .Sample((a, b) => Nicknames.AreVariants(a, b).Should().Be(Nicknames.AreVariants(b, a)));
}
