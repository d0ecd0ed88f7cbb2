using CsCheck;
using Hearth.Domain.Identity.Addresses;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Identity.Addresses;

public sealed class AddressComparisonTests
{
    private static readonly Gen<StreetAddress> Address = Gen.Select(
            One("", "12", "21", "123", "12-3", "po box 5"),
            One("", "n", "s"),
            One("main st", "main", "mian st", "main ave", "oak ln", "hwy 60", "us hwy 60", ""),
            One("", "apt 4", "apt 5"),
            One("phoenix", "mesa", ""),
            One("", "85001", "85010", "85201"))
        .Select(parts => StreetAddress.From(new PostalAddress($"{parts.Item1} {parts.Item2} {parts.Item3} {parts.Item4}", "",
            parts.Item5, "AZ", parts.Item6, "")))
        .Where(address => address is not null)
        .Select(address => address!);

    [Theory]
    [InlineData("123 N Main St; Phoenix; 85001", "123 North Main Street; PHOENIX; 85001-1234", AddressAgreement.Same)]
    [InlineData("123 Main St Apt 4; Phoenix; 85001", "123 Main St #4; Phoenix; 85001", AddressAgreement.Same)]
    [InlineData("123 Main St; Phoenix; ", "123 Main St; Phoenix; 85001", AddressAgreement.Same)]
    [InlineData("123 Main St; Scottsdale; 85001", "123 Main St; Phoenix; 85001", AddressAgreement.Same)]
    [InlineData("PO Box 12; Phoenix; 85001", "P.O. Box 12; Phoenix; 85001", AddressAgreement.Same)]
    [InlineData("112-10 Bronx Rd; Queens; 11368", "11210 Bronx Rd; Queens; 11368", AddressAgreement.Same)]
    [InlineData("123 Main St Apt 4; Phoenix; 85001", "123 Main St; Phoenix; 85001", AddressAgreement.SameBuilding)]
    [InlineData("123 Main St Apt 4; Phoenix; 85001", "123 Main St Apt 5; Phoenix; 85001", AddressAgreement.OtherUnit)]
    [InlineData("123 Main St Apt 4; Phoenix; 85001", "123 Mian St Apt 5; Phoenix; 85001", AddressAgreement.OtherUnit)]
    [InlineData("123 Main St; Phoenix; 85001", "123 Mian St; Phoenix; 85001", AddressAgreement.Similar)]
    [InlineData("123 Main St; Phoenix; 85001", "132 Main St; Phoenix; 85001", AddressAgreement.Similar)]
    [InlineData("123 Main St; Phoenix; 85001", "123 Main; Phoenix; 85001", AddressAgreement.Similar)]
    [InlineData("123 N Main St; Phoenix; 85001", "123 Main St; Phoenix; 85001", AddressAgreement.Similar)]
    [InlineData("123 Main St; Phoenix; 85001", "123 Main St; Phoenix; 85004", AddressAgreement.Similar)]
    [InlineData("123 Main St; Phoenix; 85001", "123 Main St; ; ", AddressAgreement.Similar)]
    [InlineData("4500 US Hwy 60; Mesa; 85201", "4500 Highway 60; Mesa; 85201", AddressAgreement.Similar)]
    [InlineData("123 Oakridge Dr; Mesa; 85201", "123 Oak Ridge Dr; Mesa; 85201", AddressAgreement.Similar)]
    [InlineData("123 Pridham St; Mesa; 85201", "123 Pridhamstreet; Mesa; 85201", AddressAgreement.Similar)]
    [InlineData("123 Reveley Crescent; Mesa; 85201", "123 Reveley Rescent; Mesa; 85201", AddressAgreement.Similar)]
    [InlineData("123 Main St; Phoenix; 85001", "127 Main St; Phoenix; 85001", AddressAgreement.SameStreet)]
    [InlineData("123 Main St; Phoenix; 85001", "Main St; Phoenix; 85001", AddressAgreement.SameStreet)]
    [InlineData("123 N Main St; Phoenix; 85001", "123 S Main St; Phoenix; 85001", AddressAgreement.SameArea)]
    [InlineData("123 Main St; Phoenix; 85001", "123 Main Ave; Phoenix; 85001", AddressAgreement.SameArea)]
    [InlineData("123 42nd St; Phoenix; 85001", "123 43rd St; Phoenix; 85001", AddressAgreement.SameArea)]
    [InlineData("123 Main St; Phoenix; 85001", "123 Oak Ln; Phoenix; 85001", AddressAgreement.SameArea)]
    [InlineData("PO Box 12; Phoenix; 85001", "PO Box 21; Phoenix; 85001", AddressAgreement.SameArea)]
    [InlineData("123 Main St; Phoenix; 85001", "; Phoenix; 85001", AddressAgreement.SameArea)]
    [InlineData("123 Main St; Phoenix; 85001", "123 Main St; Mesa; 85201", AddressAgreement.Different)]
    [InlineData("123 Main St; Phoenix; 85001", "77 Oak Ln; Mesa; 85201", AddressAgreement.Different)]
    [InlineData("123 Main St; ; ", "; Mesa; ", AddressAgreement.Unknown)]
    public void Compare_OfTwoAddresses(string a, string b, AddressAgreement expected) =>
        AddressComparison.Compare(Read(a), Read(b)).Should().Be(expected);

    [Fact]
    public void Compare_OfOtherRegionsOrCountries_IsDifferent()
    {
        var springfield = new PostalAddress("123 Main St", "", "Springfield", "IL", "", "");
        AddressComparison.Compare(StreetAddress.From(springfield)!, StreetAddress.From(springfield with { State = "MO" })!)
            .Should().Be(AddressAgreement.Different);
    }

    [Fact]
    public void Compare_IsSymmetric() => Gen.Select(Address, Address).Sample((a, b) =>
        AddressComparison.Compare(a, b).Should().Be(AddressComparison.Compare(b, a)));

    [Fact]
    public void Compare_WithItself_IsSame() => Address.Where(address => address.Key.Length > 0)
        .Sample(address => AddressComparison.Compare(address, address).Should().Be(AddressAgreement.Same));

    [Fact]
    public void Compare_OfEqualKeys_IsNeverADoubt() => Gen.Select(Address, Address).Sample((a, b) =>
    {
        if (a.Key.Length > 0 && a.Key == b.Key)
        {
            AddressComparison.Compare(a, b).Should().Be(AddressAgreement.Same);
        }
    });

    private static StreetAddress Read(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        return StreetAddress.From(new PostalAddress(parts[0], "", parts[1], parts[1].Length == 0 ? "" : "AZ", parts[2], ""))
            ?? throw new InvalidOperationException(text);
    }

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
