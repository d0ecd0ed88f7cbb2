using CsCheck;
using Hearth.Domain.Identity.Names;

namespace Hearth.Tests.Domain.Identity.Names;

public sealed class PartyNameTests
{
    // Persons are written given/middle/family/suffix, one after the other; businesses in angle brackets; nobody as a dash; a star for a
    // mark.
    [Theory]
    [InlineData("John Smith", "john//smith/")]
    [InlineData("Smith, John", "john//smith/")]
    [InlineData("SMITH, JOHN A JR", "john/a/smith/jr")]
    [InlineData("Smith, Jr., John", "john//smith/jr")]
    [InlineData("John Smith, Jr.", "john//smith/jr")]
    [InlineData("John Smith, MD", "john//smith/")]
    [InlineData("John Smith III", "john//smith/iii")]
    [InlineData("John & Mary Smith", "john//smith/ mary//smith/")]
    [InlineData("John and Mary Smith", "john//smith/ mary//smith/")]
    [InlineData("John/Mary Smith", "john//smith/ mary//smith/")]
    [InlineData("John A. & Mary B. Smith", "john/a/smith/ mary/b/smith/")]
    [InlineData("John Smith and Mary Jones", "john//smith/ mary//jones/")]
    [InlineData("John Smith, Mary Jones", "john//smith/ mary//jones/")]
    [InlineData("John Smith & Mary", "john//smith/ mary//smith/")]
    [InlineData("Mr. and Mrs. John Smith", "john//smith/")]
    [InlineData("Mr & Mrs Smith", "//smith/")]
    [InlineData("Smith, John & Mary", "john//smith/ mary//smith/")]
    [InlineData("Smith, John & Mary Ann", "john//smith/ mary/ann/smith/")]
    [InlineData("Smith, John & Jones, Mary", "john//smith/ mary//jones/")]
    [InlineData("J. Smith", "j//smith/")]
    [InlineData("J.R. Smith", "j/r/smith/")]
    [InlineData("Dr. Juan de la Cruz III", "juan//de la cruz/iii")]
    [InlineData("Ruth St. John", "ruth//st john/")]
    [InlineData("Mary Smith-Jones", "mary//smith jones/")]
    [InlineData("Maria Garcia Lopez", "maria//garcia lopez/")]
    [InlineData("Maria Elena Lopez", "maria/elena/lopez/")]
    [InlineData("Garcia Lopez, Maria", "maria//garcia lopez/")]
    [InlineData("Robert \"Bob\" Smith", "robert//smith/")]
    [InlineData("Smith Family", "//smith/")]
    [InlineData("The Smith Family", "//smith/")]
    [InlineData("The Smiths", "//smith/")]
    [InlineData("The Joneses", "//jones/")]
    [InlineData("Smith Residence", "//smith/")]
    [InlineData("Smith Family Trust", "//smith/")]
    [InlineData("Estate of John Smith", "john//smith/")]
    [InlineData("The Estate of John Smith", "john//smith/")]
    [InlineData("John Smith (rental)", "john//smith/")]
    [InlineData("John Smith c/o Mary Jones", "john//smith/")]
    [InlineData("c/o Mary Jones", "mary//jones/")]
    [InlineData("John Smith 2", "john//smith/")]
    [InlineData("John Church", "john//church/")]
    [InlineData("Tyler Banks", "tyler//banks/")]
    [InlineData("Church, John", "john//church/")]
    [InlineData("Banks, Tyra", "tyra//banks/")]
    [InlineData("Jane House", "jane//house/")]
    [InlineData("John or Mary Smith", "john//smith/ mary//smith/")]
    [InlineData("John w/ Mary Smith", "john//smith/ mary//smith/")]
    [InlineData("Juan y Maria Garcia", "juan//garcia/ maria//garcia/")]
    [InlineData("John Y Smith", "john/y/smith/")]
    [InlineData("John Smith - Landlord", "john//smith/")]
    [InlineData("Tenant: John Smith", "john//smith/")]
    [InlineData("John Smith & Mrs. Jones", "john//smith/ //jones/")]
    [InlineData("Smith", "//smith/")]
    [InlineData("Mary", "mary///")]
    [InlineData("O'Brien, Siobhán", "siobhan//obrien/")]
    [InlineData("Unknown Smith", "//smith/")]
    [InlineData("John Smith john@smith.com", "john//smith/")]
    [InlineData("John V", "john//v/")]
    [InlineData("John Merger", "john//merger/")]
    [InlineData("Mark Old", "mark//old/")]
    [InlineData("Old, John", "john//old/")]
    [InlineData("Jean Duplice", "jean//duplice/")]
    [InlineData("Dupree, Ann", "ann//dupree/")]
    [InlineData("Dup\u00e9 Oldham", "dupe//oldham/")]
    [InlineData("DUPLICATE John Smith", "* john//smith/")]
    [InlineData("DUPLICATE - Smith, John", "* john//smith/")]
    [InlineData("*DUPLICATE* John Smith", "* john//smith/")]
    [InlineData("DUP - John Smith", "* john//smith/")]
    [InlineData("(dup) John Smith", "* john//smith/")]
    [InlineData("John Smith - DUPLICATE", "* john//smith/")]
    [InlineData("John Smith (DUP)", "* john//smith/")]
    [InlineData("John Smith - duplicate of 12345", "* john//smith/")]
    [InlineData("DUPLICATE OF 12345 John Smith", "* john//smith/")]
    [InlineData("DO NOT USE John Smith", "* john//smith/")]
    [InlineData("John Smith ***DO NOT USE***", "* john//smith/")]
    [InlineData("Don't use - John Smith", "* john//smith/")]
    [InlineData("DNU Smith, John", "* john//smith/")]
    [InlineData("MERGE John Smith", "* john//smith/")]
    [InlineData("MERGED INTO John Smith", "* john//smith/")]
    [InlineData("OLD - John Smith", "* john//smith/")]
    [InlineData("INACTIVE - John Smith", "* john//smith/")]
    [InlineData("zzJohn Smith", "* john//smith/")]
    [InlineData("ZZZ - John Smith", "* john//smith/")]
    [InlineData("DUPLICATE - DO NOT USE - John Smith", "* john//smith/")]
    [InlineData("DUPLICATE", "* -")]
    [InlineData("John Zzyzx", "john//zzyzx/")]
    public void Parse_OfPeople(string text, string expected) => Text(PartyName.Parse(text, null)).Should().Be(expected);

    [Theory]
    [InlineData("ACME Plumbing LLC", "<acme plumbing>")]
    [InlineData("Acme Plumbing, L.L.C.", "<acme plumbing>")]
    [InlineData("The Acme Company, Inc.", "<acme>")]
    [InlineData("St. Mary's Church", "<st marys church>")]
    [InlineData("Oak Hills HOA", "<oak hills hoa>")]
    [InlineData("Smith & Sons Roofing", "<smith and sons roofing>")]
    [InlineData("Smith & Sons", "<smith and sons>")]
    [InlineData("Greystar Property Mgmt", "<greystar property mgmt>")]
    [InlineData("John Smith dba Smith Plumbing", "<smith plumbing>")]
    [InlineData("City of Phoenix", "<city of phoenix>")]
    [InlineData("Bank of America, N.A.", "<bank of america na>")]
    [InlineData("7-Eleven #1234", "<7 eleven 1234>")]
    [InlineData("Mary's Diner", "<marys diner>")]
    [InlineData("McDonald's", "<mcdonalds>")]
    [InlineData("Old Town Cafe", "<old town cafe>")]
    [InlineData("DUPLICATE - Oak Hills HOA", "* <oak hills hoa>")]
    [InlineData("The Grove Apartments", "<grove apartments>")]
    [InlineData("Habitat for Humanity", "<habitat for humanity>")]
    [InlineData("3rd Street Promenade", "<3rd street promenade>")]
    [InlineData("First Baptist Church", "<first baptist church>")]
    public void Parse_OfBusinesses(string text, string expected) => Text(PartyName.Parse(text, null)).Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("Unknown")]
    [InlineData("UNKNOWN UNKNOWN")]
    [InlineData("N/A")]
    [InlineData("n.a.")]
    [InlineData("Test")]
    [InlineData("Test Customer")]
    [InlineData("Customer")]
    [InlineData("No Name")]
    [InlineData("None")]
    [InlineData("TBD")]
    [InlineData("xxx")]
    [InlineData("XX XX")]
    [InlineData("Cash Customer")]
    [InlineData("602-555-0134")]
    [InlineData("...")]
    [InlineData("?")]
    public void Parse_OfPlaceholders_IsNobody(string? text) => Text(PartyName.Parse(text, null)).Should().Be("-");

    [Theory]
    [InlineData("John Smith", true, "<john smith>")]
    [InlineData("Smith, John", true, "john//smith/")]
    [InlineData("John & Mary Smith", true, "john//smith/ mary//smith/")]
    [InlineData("Mr. Smith", true, "//smith/")]
    [InlineData("Cornerstone", true, "<cornerstone>")]
    [InlineData("Cornerstone", false, "//cornerstone/")]
    [InlineData("Smith & Jones", true, "<smith and jones>")]
    [InlineData("Smith & Jones", null, "<smith and jones>")]
    [InlineData("Smith & Jones", false, "//smith/ //jones/")]
    [InlineData("Acme Plumbing LLC", false, "<acme plumbing>")]
    public void Parse_WeighsTheType(string text, bool? isCommercial, string expected) =>
        Text(PartyName.Parse(text, isCommercial)).Should().Be(expected);

    [Theory]
    [InlineData("John", "Smith", "john//smith/")]
    [InlineData("John A.", "Smith Jr.", "john/a/smith/jr")]
    [InlineData("John & Mary", "Smith", "john//smith/ mary//smith/")]
    [InlineData("John", "& Mary Smith", "john//smith/ mary//smith/")]
    [InlineData("John", "Smith & Mary Jones", "john//smith/ mary//jones/")]
    [InlineData("", "Acme Plumbing LLC", "<acme plumbing>")]
    [InlineData("Acme", "Plumbing LLC", "<acme plumbing>")]
    [InlineData("John", "Acme Plumbing LLC", "<john acme plumbing>")]
    [InlineData("John Smith", "", "john//smith/")]
    [InlineData("", "John Smith", "john//smith/")]
    [InlineData("", "Smith, John", "john//smith/")]
    [InlineData("", "de la Cruz", "//de la cruz/")]
    [InlineData("", "Garcia Lopez", "//garcia lopez/")]
    [InlineData("", "Scott", "//scott/")]
    [InlineData("Smith", "", "smith///")]
    [InlineData("John", "John Smith", "john//smith/")]
    [InlineData("John Smith", "Smith", "john//smith/")]
    [InlineData("John", "Church", "john//church/")]
    [InlineData("Xyla", "Glass", "xyla//glass/")]
    [InlineData("Joel", "O'Shannessy", "joel//oshannessy/")]
    [InlineData("Unknown", "Smith", "//smith/")]
    [InlineData("John", "Unknown", "john///")]
    [InlineData("Unknown", "N/A", "-")]
    [InlineData(null, null, "-")]
    [InlineData("DUPLICATE John", "Smith", "* john//smith/")]
    [InlineData("John", "Smith (DNU)", "* john//smith/")]
    [InlineData("Maria", "Garcia Lopez", "maria//garcia lopez/")]
    [InlineData("Dr. John", "Smith", "john//smith/")]
    [InlineData("J.", "Smith", "j//smith/")]
    [InlineData("J.", "", "-")]
    public void Of_TwoFields(string? given, string? family, string expected) => Text(PartyName.Of(given, family)).Should().Be(expected);

    [Fact]
    public void Parse_OfAnything_NeverThrowsAndFolds() => Gen.Select(AnyText.Gen, Gen.Bool.Nullable()).Sample((text, isCommercial) =>
        Check(PartyName.Parse(text, isCommercial)));

    [Fact]
    public void Of_Anything_NeverThrowsAndFolds() =>
        Gen.Select(AnyText.Gen, AnyText.Gen).Sample((given, family) => Check(PartyName.Of(given, family)));

    [Fact]
    public void Parse_OfVeryLongTexts_IsBounded() =>
        Check(PartyName.Parse(string.Concat(Enumerable.Repeat("DUPLICATE - John & ", 100_000)), null));

    [Fact]
    public void People_AreEqualByTheirPersons() => PartyName.Parse("Smith, John", null).Should().Be(PartyName.Of("John", "Smith"));

    private static void Check(PartyName name)
    {
        switch (name)
        {
            case PartyName.People people:
                people.Persons.Should().NotBeEmpty().And.OnlyContain(person => !person.IsEmpty);
                break;
            case PartyName.Business business:
                business.Name.Should().NotBeEmpty();
                break;
        }
    }

    private static string Text(PartyName name)
    {
        var text = name switch
        {
            PartyName.People people =>
                string.Join(' ', people.Persons.Select(one => $"{one.Given}/{one.Middle}/{one.Family}/{one.Suffix}")),
            PartyName.Business business => $"<{business.Name}>",
            _ => "-",
        };
        return name.IsMarked ? $"* {text}" : text;
    }
}
