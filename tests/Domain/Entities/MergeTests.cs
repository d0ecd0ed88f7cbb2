using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

public sealed class MergeTests
{
    private static readonly RecordRef Old = new(Story.Portal.Connection, RecordType.Contact, "50");

    [Fact]
    public void TheSurvivorOfAMerge_TakesThePlaceOfTheRecordThatWentIntoIt()
    {
        var story = Merged();

        story.Entity.Links.Where(link => link.IsLive && link.Record.Type == RecordType.Contact)
            .Should().ContainSingle().Which.Should().Match<Link>(link => link.Record.Id == "99" && link.Part == "p1");
        story.Entity.FindLink(Old)!.IsLive.Should().BeFalse();
        story.Entity.Parts.Count(part => part.Kind is PartKind.Person).Should().Be(1, "a merge brings no new person");
    }

    [Fact]
    public void AfterAMerge_NothingIsWrittenToTheOldId()
    {
        var story = Merged();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Anna Lee"), (FieldName.PersonFirstName, "Anna"), (FieldName.PersonLastName, "Lee")));

        story.PendingContacts().Should().OnlyContain(write => write.Id == "99");
    }

    [Fact]
    public void TheSurvivorSeenAgain_ChangesNothing()
    {
        var story = Merged();
        var before = story.Entity;

        story.Sees(Survivor(story));

        Freshness.IsAllThatChanged(before, story.Entity).Should().BeTrue();
    }

    [Fact]
    public void LateWordOfAnAbsorbedRecord_DoesNotBringItBack()
    {
        var story = Known();
        var late = story.Contact("50", (FieldName.PersonLastName, "Park"));
        story.Sees(Survivor(story));

        story.Sees(late);

        story.Entity.FindLink(Old)!.IsLive.Should().BeFalse();
    }

    [Fact]
    public void TwoPeopleOfOneHouseholdMerged_LeaveOneContact()
    {
        var story = Known();
        story.Sees(story.Contact("51", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@example.com")));

        story.Sees(Survivor(story) with { Absorbed = [Old, Old with { Id = "51" }] });

        story.Entity.Links.Count(link => link.IsLive && link.Record.Type == RecordType.Contact).Should().Be(1);
    }

    [Fact]
    public void ACustomerMergedAwayInServiceTitan_IsAFinding()
    {
        var story = Known();

        story.Sees(story.Customer("1") with
        {
            State = RecordState.Archived,
            Traits = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(TraitName.MergedTo, "2"),
        });

        story.Entity.Findings.Should().ContainSingle(finding => finding.Code == Finding.MergedAway);
    }

    private static Story Known()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        return story;
    }

    private static Story Merged()
    {
        var story = Known();
        story.Sees(Survivor(story));
        return story;
    }

    private static Observation Survivor(Story story) =>
        story.Contact("99", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")) with
        {
            Absorbed = [Old],
            Stored = new StoredIdentity(story.Entity.Id, "p1"),
        };
}
