using CsCheck;
using Hearth.Connectors.Canonical;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.Canonical;

public sealed class PhoneTextTests
{
    private static readonly string[] Regions = ["US", "CA", "GB"];

    [Theory]
    [InlineData("+18595550100", "(859) 555-0100")]
    [InlineData("+18595550100;ext=7", "(859) 555-0100 ext. 7")]
    [InlineData("+442079460018", "+44 20 7946 0018")]
    [InlineData("", "")]
    public void A_number_is_written_as_people_of_the_region_do(string canonical, string text) =>
        PhoneText.ForPeople(FieldValue.Of(canonical), "US").Should().Be(text);

    [Fact]
    public void A_number_written_for_people_reads_back_as_itself()
    {
        Gen.Select(Gen.Long[2_000_000_000, 9_999_999_999], Gen.Int[0, 99999], Gen.Int[0, 2].Select(index => Regions[index])).Sample((number, extension, region) =>
        {
            var canonical = Canonicalize.Phone(extension == 0 ? $"{number}" : $"{number} x{extension}", region);
            return !canonical.IsValid || Canonicalize.Phone(PhoneText.ForPeople(canonical.Value, region), region) == canonical;
        });
    }
}
