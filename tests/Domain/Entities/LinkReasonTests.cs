using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>Each record says why it belongs to its entity, and since when.</summary>
public sealed class LinkReasonTests
{
    [Fact]
    public void RecordsSayHowTheyCameToTheirHousehold()
    {
        var story = Story.OfAHousehold();
        var first = story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann"));
        story.Sees(first);
        story.Sees(story.Method("5", "1", FieldName.PersonPhone, "+18135550100"));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob")));
        story.Sees(story.Contact("3", (FieldName.PersonFirstName, "Cy")) with { Stored = new StoredIdentity(story.Entity.Id, null) });

        story.Entity.Links.Select(link => (link.Record.Id, link.Reason)).Should().Equal(
            ("1", LinkReason.First), ("5", LinkReason.Parent), ("2", LinkReason.Recognized), ("3", LinkReason.StoredId));
        story.Entity.Links[0].LinkedAt.Should().Be(first.ReadAt);
    }

    [Fact]
    public void ReasonOutlivesWhatIsSeenOfTheRecordLater()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));
        var link = story.Entity.Links.Single();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Park")));

        story.Entity.Links.Single().Should().BeEquivalentTo(new { link.Reason, link.LinkedAt });
    }

    [Fact]
    public void RecordThatHearthMade_SaysSo()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        story.Applies(story.PendingContacts().Single(), "7");

        ReasonOf(story.Entity, "7").Should().Be(LinkReason.Created);
    }

    [Fact]
    public void SurvivorOfAVendorsMerge_SaysSo()
    {
        var story = Story.OfAHousehold();
        var old = story.Contact("2", (FieldName.PersonFirstName, "Ann"));
        story.Sees(old);
        story.Sees(story.Contact("9", (FieldName.PersonFirstName, "Ann")) with { Absorbed = [old.Record] });

        ReasonOf(story.Entity, "9").Should().Be(LinkReason.VendorMerge);
    }

    [Fact]
    public void RecordsThatComeWithAnotherHousehold_SaySo()
    {
        var (story, other) = (Story.OfAHousehold(), new Story(new EntityId("h-2")));
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));
        other.Sees(other.Contact("2", (FieldName.PersonFirstName, "Ann")));

        var folded = HouseholdMerge.Fold(story.Entity, other.Entity, story.Policy, story.Now).Entity;

        (ReasonOf(folded, "1"), ReasonOf(folded, "2")).Should().Be((LinkReason.First, LinkReason.Union));
        folded.Links[1].LinkedAt.Should().Be(story.Now);
    }

    private static LinkReason ReasonOf(Entity entity, string id) => entity.Links.Single(link => link.Record.Id == id).Reason;
}
