using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Entities.Merging;
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

    [Fact]
    public void ContactsThatSomebodyToldApart_AreReportedNoLonger_UntilThatIsTakenBack()
    {
        var story = TwoContacts("Bob", "bob@x.com", "Bob", "bob.lee@y.com");
        var word = new ToldApart(RefOf("1"), "kim", story.Now, "Father and son.");

        var apart = DuplicateContacts.Say(story.Entity, RefOf("2"), word, Verdict.Different)!;

        DuplicateContacts.Of(apart, story.Policy).Should().BeEmpty();
        DuplicateContacts.Say(apart, RefOf("1"), word with { Other = RefOf("2"), By = "lou" }, Verdict.Different).Should().BeSameAs(apart, "the first word stands");
        var together = DuplicateContacts.Say(apart, RefOf("1"), word with { Other = RefOf("2") }, Verdict.Same)!;
        DuplicateContacts.Of(together, story.Policy).Should().ContainSingle();
        DuplicateContacts.Say(together, RefOf("1"), word with { Other = RefOf("2") }, Verdict.Same).Should().BeSameAs(together);
    }

    [Fact]
    public void OnlyTwoContactsOfOnePortal_CanBeToldApart()
    {
        var story = TwoContacts("Bob", "bob@x.com", "Bob", "bob.lee@y.com");
        story.Sees(story.Customer("9", (FieldName.HouseholdName, "Bob Lee")));
        RecordRef[] others = [RefOf("1"), RefOf("7"), new(Story.Tenant.Connection, RecordType.Customer, "9")];
        others.Should().OnlyContain(other => DuplicateContacts.Say(story.Entity, RefOf("1"), new ToldApart(other, "kim", story.Now, ""), Verdict.Different) == null);
    }

    [Fact]
    public void TheWord_GoesThroughMergesAndSplits()
    {
        var (story, other) = (TwoContacts("Bob", "bob@x.com", "Bob", "bob.lee@y.com"), new Story(new EntityId("h-2")));
        other.Sees(other.Contact("5", (FieldName.PersonFirstName, "Ann")));
        var apart = DuplicateContacts.Say(story.Entity, RefOf("2"), new ToldApart(RefOf("1"), "kim", story.Now, ""), Verdict.Different)!;

        var merged = HouseholdMerge.Fold(other.Entity, apart, story.Policy, story.Now).Entity;
        var parted = HouseholdSplit.Divide(merged, [RefOf("1"), RefOf("2")], new EntityId("h-3"), "review kim", story.Policy, story.Now).Parted!;

        DuplicateContacts.Of(merged, story.Policy).Should().BeEmpty();
        DuplicateContacts.Of(parted, story.Policy).Should().BeEmpty();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void ErasingEitherPerson_ErasesTheWord(string erased)
    {
        var story = TwoContacts("Bob", "bob@x.com", "Bob", "bob.lee@y.com");
        story.Sees(story.Contact("3", (FieldName.PersonFirstName, "Ann")));
        var apart = DuplicateContacts.Say(story.Entity, RefOf("2"), new ToldApart(RefOf("1"), "kim", story.Now, "Bob is his father."), Verdict.Different)!;

        var left = PersonErasure.Erase(apart, new ErasureOrder(RefOf(erased), story.Now, "salt")).Entity;

        left.Links.SelectMany(link => link.ToldApart).Should().BeEmpty();
    }

    private static RecordRef RefOf(string id) => new(Story.Portal.Connection, RecordType.Contact, id);

    private static Story TwoContacts(string first, string email, string other, string otherEmail, string otherPhone = Phone)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, first), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, email), (FieldName.PersonPhone, Phone)));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, other), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, otherEmail), (FieldName.PersonPhone, otherPhone)));
        return story;
    }
}
