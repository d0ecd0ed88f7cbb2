using CsCheck;
using Hearth.Domain.Identity.Text;

namespace Hearth.Tests.Domain.Identity.Text;

/// <summary>The values are those that the literature prints (Winkler 1990; Porter and Winkler 1997).</summary>
public sealed class JaroWinklerTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.9611)]
    [InlineData("DWAYNE", "DUANE", 0.84)]
    [InlineData("DIXON", "DICKSONX", 0.8133)]
    [InlineData("JONES", "JOHNSON", 0.8324)]
    [InlineData("SHACKLEFORD", "SHACKELFORD", 0.9818)]
    [InlineData("DUNNINGHAM", "CUNNIGHAM", 0.8963)]
    [InlineData("NICHLESON", "NICHULSON", 0.9556)]
    [InlineData("MASSEY", "MASSIE", 0.9333)]
    [InlineData("ABROMS", "ABRAMS", 0.9222)]
    [InlineData("HARDIN", "MARTINEZ", 0.7222)]
    [InlineData("ITMAN", "SMITH", 0.4667)]
    [InlineData("JERALDINE", "GERALDINE", 0.9259)]
    [InlineData("MICHELLE", "MICHAEL", 0.9214)]
    [InlineData("JULIES", "JULIUS", 0.9333)]
    [InlineData("TANYA", "TONYA", 0.88)]
    [InlineData("SEAN", "SUSAN", 0.805)]
    [InlineData("JON", "JOHN", 0.9333)]
    [InlineData("JON", "JAN", 0.8)]
    [InlineData("ABC", "XYZ", 0)]
    public void Similarity_IsAsPublished(string a, string b, double published) =>
        JaroWinkler.Similarity(a, b).Should().BeApproximately(published, 0.00006);

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    [InlineData("a", "a", 1)]
    [InlineData("a", "b", 0)]
    public void Similarity_OfNextToNothing(string a, string b, double expected) => JaroWinkler.Similarity(a, b).Should().Be(expected);

    [Fact]
    public void Similarity_IsSymmetricAndBetweenNothingAndOne() => Gen.Select(Gen.String["abcd "], Gen.String["abcd "]).Sample((a, b) =>
    {
        var similarity = JaroWinkler.Similarity(a, b);
        similarity.Should().BeInRange(0, 1);
        similarity.Should().Be(JaroWinkler.Similarity(b, a));
        JaroWinkler.Similarity(a, a).Should().Be(1);
    });

    [Fact]
    public void Similarity_OfVeryLongTexts_IsBounded() =>
        JaroWinkler.Similarity(new string('a', 1_000_000), new string('a', 1_000_001)).Should().Be(1);
}
