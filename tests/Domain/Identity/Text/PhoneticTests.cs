using CsCheck;
using Hearth.Domain.Identity.Text;

namespace Hearth.Tests.Domain.Identity.Text;

/// <summary>The codes are those that published implementations of NYSIIS agree on.</summary>
public sealed class PhoneticTests
{
    [Theory]
    [InlineData("Brian", "BRAN")]
    [InlineData("Brown", "BRAN")]
    [InlineData("Brun", "BRAN")]
    [InlineData("Capp", "CAP")]
    [InlineData("Kipp", "CAP")]
    [InlineData("Dent", "DAD")]
    [InlineData("Dionne", "DAN")]
    [InlineData("Phil", "FAL")]
    [InlineData("Schmidt", "SNAD")]
    [InlineData("Smith", "SNAT")]
    [InlineData("Schmit", "SNAT")]
    [InlineData("Trueman", "TRANAN")]
    [InlineData("Truman", "TRANAN")]
    [InlineData("Macintosh", "MCANT")]
    [InlineData("Knuth", "NAT")]
    [InlineData("Koehn", "CAN")]
    [InlineData("Phillipson", "FALAPSAN")]
    [InlineData("Pfeister", "FASTAR")]
    [InlineData("Schoenhoeft", "SANAFT")]
    [InlineData("McKee", "MCY")]
    [InlineData("Mackie", "MCY")]
    [InlineData("Heitschmidt", "HATSNAD")]
    [InlineData("Westerlund", "WASTARLAD")]
    [InlineData("Casstevens", "CASTAFAN")]
    [InlineData("Vasquez", "VASG")]
    [InlineData("Frazier", "FRASAR")]
    [InlineData("Bowman", "BANAN")]
    [InlineData("McKnight", "MCNAGT")]
    [InlineData("Deutsch", "DAT")]
    [InlineData("Shriver", "SRAVAR")]
    [InlineData("Kuhl", "CAL")]
    [InlineData("Rawson", "RASAN")]
    [InlineData("Jiles", "JAL")]
    [InlineData("Carraway", "CARY")]
    [InlineData("Yamada", "YANAD")]
    [InlineData("O'Daniel", "ODANAL")]
    [InlineData("O'Donnel", "ODANAL")]
    [InlineData("Corey", "CARY")]
    [InlineData("Kory", "CARY")]
    [InlineData("Kobwick", "CABWAC")]
    [InlineData("Uhu", "UH")]
    [InlineData("Um", "UN")]
    public void Code_IsAsPublished(string name, string code) => Phonetic.Code(name).Should().Be(code);

    [Theory]
    [InlineData("Gonzales", "Gonzalez")]
    [InlineData("Munoz", "Muñoz")]
    [InlineData("Stephens", "Stevens")]
    [InlineData("De La Cruz", "Delacruz")]
    public void Code_OfNamesThatSoundAlike_IsTheSame(string a, string b) => Phonetic.Code(a).Should().Be(Phonetic.Code(b));

    [Theory]
    [InlineData("", "")]
    [InlineData("42", "42")]
    public void Code_WithoutLetters_IsTheText(string name, string code) => Phonetic.Code(name).Should().Be(code);

    [Fact]
    public void Code_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.String["AEHIKMNOPQSCVWYZ"]).Sample(name => Phonetic.Code(name).Should().NotBeNull());
}
