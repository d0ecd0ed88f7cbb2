using CsCheck;
using Hearth.Domain.Identity.Names;

namespace Hearth.Tests.Domain.Identity.Names;

public sealed class NameComparisonTests
{
    private static readonly Gen<string> Given =
        Words("", "john", "jon", "johnny", "mary", "maria", "mario", "j", "m", "robert", "bob", "bbo", "mary jane", "smith", "xylo");

    private static readonly Gen<string> Family =
        Words("", "smith", "smyth", "jones", "smith jones", "garcia", "lopez", "garcia lopez", "de la cruz", "delacruz", "john", "hall", "hill");

    private static readonly Gen<PersonName> Name =
        Gen.Select(Given, Words("", "a", "james", "garcia"), Family, Words("", "", "jr", "sr", "ii"))
        .Select(parts => new PersonName(parts.Item1, parts.Item2, parts.Item3, parts.Item4));

    [Theory]
    [InlineData("John Smith", "John Smith", NameAgreement.Same)]
    [InlineData("John A Smith", "John Smith Jr", NameAgreement.Same)]
    [InlineData("Jose de la Cruz", "José Delacruz", NameAgreement.Same)]
    [InlineData("Mary Jane Smith", "Mary-Jane Smith", NameAgreement.Same)]
    [InlineData("Maryjane Smith", "Mary-Jane Smith", NameAgreement.Same)]
    [InlineData("Bob Smith", "Robert Smith", NameAgreement.Variant)]
    [InlineData("Bob Smith", "Rob Smyth", NameAgreement.Variant)]
    [InlineData("Robert James Smith", "James Smith", NameAgreement.Variant)]
    [InlineData("Katherine Jones", "Cathryn Jones", NameAgreement.Variant)]
    [InlineData("Pepe Garcia", "Jose Garcia Lopez", NameAgreement.Variant)]
    [InlineData("John Smith", "John Smtih", NameAgreement.Similar)]
    [InlineData("John Smith", "Jhon Smith", NameAgreement.Similar)]
    [InlineData("John Smith", "John Smyth", NameAgreement.Similar)]
    [InlineData("John Smith", "Smith John", NameAgreement.Similar)]
    [InlineData("Mary Smith-Jones", "Mary Jones", NameAgreement.Similar)]
    [InlineData("Maria Garcia Lopez", "Maria Garcia", NameAgreement.Similar)]
    [InlineData("Maria Thorn Lopez", "Maria Thorn", NameAgreement.Similar)]
    [InlineData("Christopher Hernandez", "Christopher Hernadez", NameAgreement.Similar)]
    [InlineData("Dakota Grosser", "Dakota Gryosler", NameAgreement.Similar)]
    [InlineData("John Martin", "John Martinez", NameAgreement.GivenOnly)]
    [InlineData("John Williams", "John Williamson", NameAgreement.GivenOnly)]
    [InlineData("J. Smith", "John Smith", NameAgreement.Initial)]
    [InlineData("J. Smith", "J. Smith", NameAgreement.Initial)]
    [InlineData("John Smith", "Mary Smith", NameAgreement.FamilyOnly)]
    [InlineData("Mario Smith", "Maria Smith", NameAgreement.FamilyOnly)]
    [InlineData("John Smith Jr", "John Smith Sr", NameAgreement.FamilyOnly)]
    [InlineData("John Smith", "Smith Family", NameAgreement.FamilyOnly)]
    [InlineData("M. Smith", "John Smith", NameAgreement.FamilyOnly)]
    [InlineData("Mary Smith", "Mary Jones", NameAgreement.GivenOnly)]
    [InlineData("Liz Smith", "Elizabeth Jones", NameAgreement.GivenOnly)]
    [InlineData("Mary", "Mary Jones", NameAgreement.GivenOnly)]
    [InlineData("John Smith", "Mary Jones", NameAgreement.Different)]
    [InlineData("John Smith", "J. Jones", NameAgreement.Different)]
    [InlineData("John Hall", "Mary Hill", NameAgreement.Different)]
    [InlineData("Mary", "Smith Family", NameAgreement.Unknown)]
    public void Compare_OfTwoPeople(string a, string b, NameAgreement expected) =>
        NameComparison.Compare(Person(a), Person(b)).Should().Be(expected);

    [Fact]
    public void Compare_WithNobody_IsUnknown() =>
        Name.Sample(name => NameComparison.Compare(name, PersonName.Empty).Should().Be(NameAgreement.Unknown));

    [Fact]
    public void Compare_IsSymmetric() =>
        Gen.Select(Name, Name).Sample((a, b) => NameComparison.Compare(a, b).Should().Be(NameComparison.Compare(b, a)));

    [Fact]
    public void Compare_WithItself_IsSame() => Name.Where(name => name.Given.Length > 1 && name.Family.Length > 0)
        .Sample(name => NameComparison.Compare(name, name).Should().Be(NameAgreement.Same));

    [Fact]
    public void Compare_OfContradictingSuffixes_IsNeverTheSamePerson() => Gen.Select(Name, Name).Sample((a, b) =>
        NameComparison.Compare(a with { Suffix = "jr" }, b with { Suffix = "sr" }).Should()
            .NotBe(NameAgreement.Same).And.NotBe(NameAgreement.Variant).And.NotBe(NameAgreement.Initial));

    [Fact]
    public void Compare_OfAnything_NeverThrows() => Gen.Select(AnyText.Gen, AnyText.Gen).Sample((a, b) =>
    {
        if (PartyName.Parse(a, false) is PartyName.People { Persons: [var first, ..] }
            && PartyName.Parse(b, false) is PartyName.People { Persons: [var second, ..] })
        {
            NameComparison.Compare(first, second).Should().Be(NameComparison.Compare(second, first));
        }
    });

    private static PersonName Person(string text) => ((PartyName.People)PartyName.Parse(text, false)).Persons[0];

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);
}
