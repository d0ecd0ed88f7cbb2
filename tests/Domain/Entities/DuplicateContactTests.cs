using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>People whom a portal has twice.</summary>
public sealed class DuplicateContactTests
{
    private const string Phone = "+18135550101";

    [Theory]
    [InlineData("Robert", "bob@x.com", "Bob", "bob.lee@y.com", EvidenceName.Phone)]
    [InlineData("Bob", "bob.jones@x.com", "Bob", "bob.jone@x.com", EvidenceName.EmailSimilar)]
    public void OnePersonWithTwoContacts_StaysASecondPerson_AndIsReported(string first, string email, string other, string otherEmail, string evidence)
    {
        var story = TwoContacts(first, email, other, otherEmail);

        story.Entity.Parts.Count(part => part.Kind is PartKind.Person).Should().Be(2, "two contacts cannot be written as one");
        var found = DuplicateContacts.Of(story.Entity, story.Policy).Should().ContainSingle().Subject;
        (found.Record.Record.Id, found.Other.Record.Id).Should().Be(("2", "1"));
        found.Evidence.Select(one => one.Name).Should().Contain(evidence);
    }

    [Fact]
    public void SpousesWithOnePhone_AreNoDuplicates() =>
        DuplicateContacts.Of(TwoContacts("Ann", "ann@x.com", "Bob", "bob@x.com").Entity, DefaultPolicy.Create()).Should().BeEmpty();

    [Fact]
    public void NamesakesWithNothingInCommon_AreNoDuplicates() =>
        DuplicateContacts.Of(TwoContacts("Bob", "bob.senior@x.com", "Bob", "junior@y.com", otherPhone: "+18135557799").Entity, DefaultPolicy.Create()).Should().BeEmpty();

    [Fact]
    public void ContactThatWasMergedInHubSpot_IsReportedNoLonger()
    {
        var story = TwoContacts("Bob", "bob@x.com", "Bob", "bob.lee@y.com");

        story.Sees(story.Contact("2") with { State = Hearth.Domain.Changes.RecordState.Archived });

        DuplicateContacts.Of(story.Entity, story.Policy).Should().BeEmpty();
    }

    private static Story TwoContacts(string first, string email, string other, string otherEmail, string otherPhone = Phone)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, first), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, email), (FieldName.PersonPhone, Phone)));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, other), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, otherEmail), (FieldName.PersonPhone, otherPhone)));
        return story;
    }
}
