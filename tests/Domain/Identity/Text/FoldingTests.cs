using CsCheck;
using Hearth.Domain.Identity.Text;

namespace Hearth.Tests.Domain.Identity.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("John  SMITH ", "john smith")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("St. John", "st john")]
    [InlineData("Smith-Jones", "smith jones")]
    [InlineData("Muñoz", "munoz")]
    [InlineData("José Ángel", "jose angel")]
    [InlineData("Jose\u0301", "jose")]
    [InlineData("Strauß", "strauss")]
    [InlineData("Łukasz Øberg Æsop", "lukasz oberg aesop")]
    [InlineData("Đặng Nguyễn", "dang nguyen")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ＡＢＣ１２", "abc12")]
    [InlineData("50 º # 3/4", "50 o 3 4")]
    [InlineData("Иван", "иван")]
    [InlineData("a\u200bb\ud83d\ude00c", "ab c")]
    public void Fold_LeavesThePlainForm(string? text, string folded) => Folding.Fold(text).Should().Be(folded);

    [Fact]
    public void Fold_OfAnything_IsPlainAndFoldsToItself() => Gen.String.Sample(text =>
    {
        var folded = Folding.Fold(text);
        Folding.Fold(folded).Should().Be(folded);
        folded.Should().NotContain("  ");
        folded.Trim().Should().Be(folded);
        folded.Length.Should().BeLessThanOrEqualTo(Folding.LengthMax);
    });

    [Fact]
    public void Fold_OfEveryCharacter_FoldsToItself()
    {
        for (var letter = char.MinValue; letter < char.MaxValue; letter++)
        {
            var folded = Folding.Fold($"a{letter}b");
            Folding.Fold(folded).Should().Be(folded);
        }
    }

    [Fact]
    public void Fold_OfAVeryLongText_IsCut() => Folding.Fold(new string('ß', 100_000)).Length.Should().Be(Folding.LengthMax);
}
