using CsCheck;
using Hearth.Connectors.ServiceTitan.Mapping;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("John Smith", "John", "Smith")]
    [InlineData("  John   Smith ", "John", "Smith")]
    [InlineData("Mary Ann Smith", "Mary Ann", "Smith")]
    [InlineData("Smith, John", "John", "Smith")]
    [InlineData("Smith, John Q.", "John Q.", "Smith")]
    [InlineData("John & Mary Smith", "John", "Smith")]
    [InlineData("John and Mary Smith", "John", "Smith")]
    [InlineData("John Smith & Mary Jones", "John", "Smith")]
    [InlineData("Smith, John & Mary", "John", "Smith")]
    [InlineData("Mr. & Mrs. Smith", "", "Smith")]
    [InlineData("Dr. Jane Doe", "Jane", "Doe")]
    [InlineData("John Smith Jr", "John", "Smith Jr")]
    [InlineData("John Smith Jr.", "John", "Smith Jr.")]
    [InlineData("John Smith, Sr.", "John", "Smith Sr.")]
    [InlineData("Smith Jr, John", "John", "Smith Jr")]
    [InlineData("Smith, John III", "John", "Smith III")]
    [InlineData("Vincent van Gogh", "Vincent", "van Gogh")]
    [InlineData("Maria de la Cruz", "Maria", "de la Cruz")]
    [InlineData("Van Morrison", "Van", "Morrison")]
    [InlineData("Smith", "", "Smith")]
    [InlineData("Smith,", "", "Smith")]
    [InlineData("Jr", "", "Jr")]
    [InlineData("&", "", "")]
    [InlineData("", "", "")]
    public void A_line_is_split(string line, string first, string last) =>
        PersonName.Split(line).Should().Be(new PersonName(first, last));

    [Fact]
    public void Two_plain_words_always_read_back()
    {
        var word = Gen.String[Gen.Char['A', 'Z'], 5, 12];
        Gen.Select(word, word).Sample((first, last) =>
        {
            var name = new PersonName(first, last);
            return PersonName.Split($"{first} {last}") == name && PersonName.Split($"{last}, {first}") == name;
        });
    }

    [Fact]
    public void Any_line_can_be_split() =>
        Gen.String[Gen.Char["ab ,&.+JrVan"], 0, 30].Sample(line => PersonName.Split(line) is { First: not null, Last: not null });
}
