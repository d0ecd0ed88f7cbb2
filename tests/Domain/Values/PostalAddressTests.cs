using CsCheck;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Values;

public sealed class PostalAddressTests
{
    private static readonly Gen<string> Word = Gen.Char.AlphaNumeric.Array[0, 6].Select(letters => new string(letters));

    private static readonly Gen<PostalAddress> Address = Gen.Select(
        Word, Word, Word, Word, Word, Word, (street, unit, city, state, zip, country) => new PostalAddress(street, unit, city, state, zip, country));

    private static readonly Gen<string> Space = Gen.OneOf(Gen.Const(" "), Gen.Const("\t"), Gen.Const("  "), Gen.Const("\r\n"));

    [Fact]
    public void CountryAlone_IsNoAddress() => new PostalAddress("", " ", "", "", "", "USA").ToValue().IsEmpty.Should().BeTrue();

    [Fact]
    public void PartsKeepTheirPlace_EvenWhenOthersAreEmpty()
    {
        var unitOnly = new PostalAddress("", "4B", "", "", "", "");

        PostalAddress.From(unitOnly.ToValue()).Should().Be(unitOnly);
        unitOnly.ToValue().Should().NotBe(new PostalAddress("4B", "", "", "", "", "").ToValue());
    }

    [Fact]
    public void EmptyValue_ReadsAsNoAddress() => PostalAddress.From(FieldValue.Empty).Should().BeNull();

    [Fact]
    public void OtherText_IsRefused() =>
        FluentActions.Invoking(() => PostalAddress.From(FieldValue.Of("12 Elm Street"))).Should().Throw<FormatException>();

    [Fact]
    public void CanonicalAddresses_RoundTrip() => Address.Sample(address =>
    {
        var value = address.ToValue();
        if (!value.IsEmpty)
        {
            PostalAddress.From(value).Should().Be(address);
            PostalAddress.From(value)!.ToValue().Should().Be(value);
        }
    });

    [Fact]
    public void WhiteSpace_NeverMakesADifference() => Gen.Select(Word, Word, Space, Space).Sample((one, two, inner, outer) =>
        new PostalAddress(outer + one + inner + two + outer, "", "Tampa", "FL", "33601", "USA").ToValue()
            .Should().Be(new PostalAddress((one + " " + two).Trim(), "", "Tampa", "FL", "33601", "USA").ToValue()));
}
