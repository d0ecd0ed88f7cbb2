using CsCheck;
using Hearth.Domain.Identity.Addresses;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Identity.Addresses;

public sealed class StreetAddressTests
{
    // number|predirection|street|type|postdirection|unit
    [Theory]
    [InlineData("123 Main St", "123||main|st||")]
    [InlineData("123 Main Street", "123||main|st||")]
    [InlineData("00123  MAIN ST.", "123||main|st||")]
    [InlineData("123 N. Main Street", "123|n|main|st||")]
    [InlineData("123 North Main St", "123|n|main|st||")]
    [InlineData("123 N.W. 42nd Avenue", "123|nw|42nd|ave||")]
    [InlineData("123 North West 42nd Avenue", "123|nw|42nd|ave||")]
    [InlineData("123 Main St NE", "123||main|st|ne|")]
    [InlineData("123 Main Street North", "123||main|st|n|")]
    [InlineData("123 North St", "123||north|st||")]
    [InlineData("123 N St NW", "123||n|st|nw|")]
    [InlineData("123 S Park", "123|s|park|||")]
    [InlineData("123 Avenue B", "123||avenue b|||")]
    [InlineData("123 Ave N", "123||avenue n|||")]
    [InlineData("123 Park Ave", "123||park|ave||")]
    [InlineData("123 Park Place", "123||park|pl||")]
    [InlineData("123 Broadway", "123||broadway|||")]
    [InlineData("123 First Street", "123||1st|st||")]
    [InlineData("123 1st St", "123||1st|st||")]
    [InlineData("123 42 St", "123||42nd|st||")]
    [InlineData("123 Twenty-Second Ave", "123||22nd|ave||")]
    [InlineData("123 E 112 Ave", "123|e|112th|ave||")]
    [InlineData("123 St. Mary's Dr", "123||saint marys|dr||")]
    [InlineData("123 Saint Marys Drive", "123||saint marys|dr||")]
    [InlineData("123 Mt Vernon Blvd", "123||mount vernon|blvd||")]
    [InlineData("123 Ft. Lowell Rd", "123||fort lowell|rd||")]
    [InlineData("123 Valley Vw Ln", "123||valley view|ln||")]
    [InlineData("123 Vly View Lane", "123||valley view|ln||")]
    [InlineData("123 MLK Blvd", "123||martin luther king|blvd||")]
    [InlineData("123 Dr. Martin Luther King Jr. Blvd", "123||martin luther king|blvd||")]
    [InlineData("123 O'Brien Ct", "123||obrien|ct||")]
    [InlineData("123 Main St Apt 4B", "123||main|st||4b")]
    [InlineData("123 Main St, Apt. 4-B", "123||main|st||4b")]
    [InlineData("123 Main St Apt 4 B", "123||main|st||4b")]
    [InlineData("123 Main St #4B", "123||main|st||4b")]
    [InlineData("123 Main St # 4B", "123||main|st||4b")]
    [InlineData("123 Main St Apt #04B", "123||main|st||4b")]
    [InlineData("123 Main St 4B", "123||main|st||4b")]
    [InlineData("123 Main St Unit 4B", "123||main|st||4b")]
    [InlineData("123 Main St Ste 200", "123||main|st||200")]
    [InlineData("123 Main St Bldg 2 Apt 4", "123||main|st||bldg 2 4")]
    [InlineData("123 Main St Apt 4 Building 2", "123||main|st||bldg 2 4")]
    [InlineData("123 Main St 2nd Floor", "123||main|st||fl 2")]
    [InlineData("123 Main St Fl 2", "123||main|st||fl 2")]
    [InlineData("123 Main St Lot 17", "123||main|st||17")]
    [InlineData("123 Main St Spc 17", "123||main|st||17")]
    [InlineData("123 Main St Rear", "123||main|st||rear")]
    [InlineData("Apt 4B, 123 Main St", "123||main|st||4b")]
    [InlineData("Apt 4B 123 Main St", "123||main|st||4b")]
    [InlineData("Oak Towers, 123 Main St", "123||main|st||")]
    [InlineData("123A Main St", "123a||main|st||")]
    [InlineData("123 A Main St", "123a||main|st||")]
    [InlineData("123-A Main St", "123a||main|st||")]
    [InlineData("123 A St", "123||a|st||")]
    [InlineData("123 1/2 Main St", "123 1/2||main|st||")]
    [InlineData("112-10 Bronx Rd", "112-10||bronx|rd||")]
    [InlineData("N6W23001 Bluemound Rd", "n6w23001||bluemound|rd||")]
    [InlineData("One Main Street", "1||main|st||")]
    [InlineData("PO Box 123", "123||po box|||")]
    [InlineData("P.O. Box #123", "123||po box|||")]
    [InlineData("P O BOX 0123", "123||po box|||")]
    [InlineData("Post Office Box 123", "123||po box|||")]
    [InlineData("Box 123", "123||po box|||")]
    [InlineData("RR 2 Box 15", "15||rr 2|||")]
    [InlineData("Rural Route 2, Box 15", "15||rr 2|||")]
    [InlineData("Rt. 2 Box 15", "15||rr 2|||")]
    [InlineData("HC 3 Box 12", "12||hc 3|||")]
    [InlineData("PSC 3 Box 1234", "1234||psc 3|||")]
    [InlineData("4500 US Hwy 60", "4500||us hwy 60|||")]
    [InlineData("4500 U.S. Highway 60 E", "4500||us hwy 60||e|")]
    [InlineData("4500 E US-60", "4500|e|us hwy 60|||")]
    [InlineData("4500 Hwy 60", "4500||hwy 60|||")]
    [InlineData("4500 State Route 7", "4500||state hwy 7|||")]
    [InlineData("4500 SR 7", "4500||state hwy 7|||")]
    [InlineData("4500 AZ-87", "4500||state hwy 87|||")]
    [InlineData("4500 County Rd 12", "4500||county rd 12|||")]
    [InlineData("4500 Co. Road 12", "4500||county rd 12|||")]
    [InlineData("4500 CR 12", "4500||county rd 12|||")]
    [InlineData("4500 Interstate 10", "4500||i 10|||")]
    [InlineData("4500 I-10", "4500||i 10|||")]
    [InlineData("4500 FM 1960 Rd W", "4500||fm 1960||w|")]
    [InlineData("4500 Hwy 60 Unit 5", "4500||hwy 60|||5")]
    [InlineData("123 Camino Real", "123||camino real|||")]
    [InlineData("123 Route 66", "123||hwy 66|||")]
    [InlineData("1234 E Lake Dr S Unit 12", "1234|e|lake|dr|s|12")]
    [InlineData("4500 N Highway 99", "4500|n|hwy 99|||")]
    [InlineData("123 N Ave A", "123|n|avenue a|||")]
    [InlineData("123 Dr MLK Jr Blvd", "123||martin luther king|blvd||")]
    [InlineData("123 Main St PO Box 5", "123||main|st||")]
    [InlineData("123 Main St c/o Bob Jones", "123||main|st||")]
    [InlineData("123 Old St. Augustine Rd", "123||old saint augustine|rd||")]
    [InlineData("Main St", "||main|st||")]
    [InlineData("42nd St", "||42nd|st||")]
    public void From_ReadsTheStreetLine(string street, string expected)
    {
        var read = StreetAddress.From(new PostalAddress(street, "", "Phoenix", "AZ", "85001", ""))!;
        $"{read.Number}|{read.Predirection}|{read.Street}|{read.StreetType}|{read.Postdirection}|{read.Unit}".Should().Be(expected);
    }

    [Theory]
    [InlineData("123 Main St", "Apt 4B", "4b")]
    [InlineData("123 Main St Apt 4B", "Apt 4B", "4b")]
    [InlineData("123 Main St Apt 4B", "4B", "4b")]
    [InlineData("123 Main St Bldg 2", "4B", "bldg 2 4b")]
    [InlineData("123 Main St", "Bldg 2, Apt 4", "bldg 2 4")]
    [InlineData("123 Main St", "#4", "4")]
    [InlineData("123 Main St", "Suite 004", "4")]
    [InlineData("123 Main St", "2nd Floor", "fl 2")]
    [InlineData("123 Main St", "gate code 1234", "")]
    [InlineData("123 Main St", "Upper", "uppr")]
    [InlineData("123 Main St", "", "")]
    public void From_ReadsTheUnitOfEitherField(string street, string unit, string expected) =>
        StreetAddress.From(new PostalAddress(street, unit, "Phoenix", "AZ", "85001", ""))!.Unit.Should().Be(expected);

    [Theory]
    [InlineData("Phoenix", "Arizona", "85001-1234", "", "phoenix|az|85001|us")]
    [InlineData("St. Paul", "MN", "55101", "USA", "saint paul|mn|55101|us")]
    [InlineData("Ft Worth", "Texas", "761011234", "United States", "fort worth|tx|76101|us")]
    [InlineData("Newark", "N.J.", "7102", "", "newark|nj|07102|us")]
    [InlineData("Ottawa", "Ontario", "k1a 0b1", "", "ottawa|on|k1a0b1|ca")]
    [InlineData("Montréal", "Québec", "H2X-1Y4", "Canada", "montreal|qc|h2x1y4|ca")]
    [InlineData("Phoenix, AZ", "AZ", "", "", "phoenix|az||us")]
    [InlineData("", "", "85001", "", "||85001|us")]
    [InlineData("London", "", "SW1A 1AA", "United Kingdom", "london||sw1a1aa|united kingdom")]
    public void From_ReadsTheArea(string city, string state, string zip, string country, string expected)
    {
        var read = StreetAddress.From(new PostalAddress("123 Main St", "", city, state, zip, country))!;
        $"{read.City}|{read.Region}|{read.PostalCode}|{read.Country}".Should().Be(expected);
    }

    [Theory]
    [InlineData("123 Main St, Phoenix, AZ 85001", "123|main|phoenix|az|85001|")]
    [InlineData("123 Main St, Apt 4, Phoenix, AZ, 85001-1234, USA", "123|main|phoenix|az|85001|4")]
    [InlineData("10-123 Main St, Ottawa, ON K1A 0B1", "123|main|ottawa|on|k1a0b1|10")]
    public void From_ReadsAWholeAddressInTheStreet(string street, string expected)
    {
        var read = StreetAddress.From(new PostalAddress(street, "", "", "", "", ""))!;
        $"{read.Number}|{read.Street}|{read.City}|{read.Region}|{read.PostalCode}|{read.Unit}".Should().Be(expected);
    }

    [Fact]
    public void From_InCanada_ReadsTheUnitBeforeTheHyphen()
    {
        var read = StreetAddress.From(new PostalAddress("101-1234 Main St", "", "Vancouver", "BC", "V5K 0A1", ""))!;
        (read.Unit, read.Number).Should().Be(("101", "1234"));
    }

    [Fact]
    public void From_WithNothingToCompare_IsNull()
    {
        StreetAddress.From((PostalAddress?)null).Should().BeNull();
        StreetAddress.From(FieldValue.Empty).Should().BeNull();
        StreetAddress.From(new PostalAddress("", "", "", "AZ", "", "US")).Should().BeNull();
        StreetAddress.From(new PostalAddress("unknown", "", "", "", "", "")).Should().BeNull();
    }

    [Fact]
    public void Key_OfOneDoor_IsOne()
    {
        string[] ways = ["123 N. Main Street, Apt 4", "123 north main st #4", "123 N MAIN ST UNIT 04", "Apt 4, 123 N Main St."];
        ways.Select(way => StreetAddress.From(new PostalAddress(way, "", "Phoenix", "AZ", "85001-0001", ""))!.Key)
            .Should().AllBe("123|n|main|st||4|85001");
        StreetAddress.From(new PostalAddress(ways[0], "", "Phoenix", "AZ", "85001", ""))!.BuildingKey.Should().Be("123|n|main|st|||85001");
    }

    [Theory]
    [InlineData("Main St", "Phoenix", "85001")]
    [InlineData("123", "Phoenix", "85001")]
    [InlineData("", "Phoenix", "85001")]
    [InlineData("123 Main St", "", "")]
    public void Key_WithoutADoor_IsEmpty(string street, string city, string zip)
    {
        var read = StreetAddress.From(new PostalAddress(street, "", city, "AZ", zip, ""))!;
        (read.Key, read.BuildingKey).Should().Be(("", ""));
    }

    [Fact]
    public void Key_WithoutPostalCode_HasTheCity() =>
        StreetAddress.From(new PostalAddress("PO Box 12", "", "Phoenix", "AZ", "", ""))!.Key.Should().Be("12||po box||||phoenix,az");

    [Fact]
    public void From_Anything_NeverThrows() => AnyText.Gen.Array[6].Sample(parts =>
    {
        var read = StreetAddress.From(new PostalAddress(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
        (read?.Key).Should().Be(StreetAddress.From(new PostalAddress(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]))?.Key);
    });

    [Fact]
    public void From_AnyValue_NeverThrows() => AnyText.Gen.Where(text => text.Length > 0)
        .Sample(text => StreetAddress.From(FieldValue.Of(text)).Should().Be(StreetAddress.From(FieldValue.Of(text))));

    [Fact]
    public void From_VeryLongText_IsBounded()
    {
        var text = string.Concat(Enumerable.Repeat("12-3 # Apt N First ", 100_000));
        StreetAddress.From(new PostalAddress(text, text, text, text, text, text))!.Street.Length.Should().BeLessThan(1000);
    }
}
