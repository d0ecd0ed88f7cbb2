using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>A household whose records show nothing to recognize anyone by.</summary>
public sealed class NothingToMatchTests
{
    [Theory]
    [InlineData(FieldName.PersonEmail, "none@none.com")]
    [InlineData(FieldName.PersonPhone, "+15555555555")]
    [InlineData(FieldName.PersonFirstName, "")]
    public void IsAFinding_UntilSomethingIsShown(string field, string nobodys)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (field, nobodys)));
        Codes(story).Should().Contain(Finding.NothingToMatch);

        story.Sees(story.Contact("1", (FieldName.PersonEmail, "ann@example.com")));

        Codes(story).Should().NotContain(Finding.NothingToMatch);
    }

    [Fact]
    public void IsNoFinding_OfAHouseholdThatIsKnown()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonEmail, "ann@example.com")));

        story.Sees(story.Contact("2"));

        Codes(story).Should().NotContain(Finding.NothingToMatch);
    }

    private static IEnumerable<string> Codes(Story story) => story.Entity.Findings.Select(finding => finding.Code);
}
