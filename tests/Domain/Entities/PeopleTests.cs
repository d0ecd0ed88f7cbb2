using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>Which part of a household a newly linked record shows.</summary>
public sealed class PeopleTests
{
    private const string Phone = "+18135550101";

    [Fact]
    public void SpousesWhoShareAPhone_AreTwoPeople()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@x.com"), (FieldName.PersonPhone, Phone)));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@x.com"), (FieldName.PersonPhone, Phone)));

        story.Agreed(FieldName.PersonFirstName, "p1").Should().Be("Ann");
        story.Agreed(FieldName.PersonFirstName, "p2").Should().Be("Bob");
        story.Agreed(FieldName.PersonPhone, "p2").Should().Be(Phone);
    }

    [Fact]
    public void ContactWithTheSameEmail_IsTheSamePerson()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));
        story.Sees(story.Method("2", "1", FieldName.PersonEmail, "ann@x.com"));
        story.Sees(story.Contact("3", (FieldName.PersonFirstName, "Annie"), (FieldName.PersonEmail, "ann@x.com")));

        story.Entity.Parts.Should().HaveCount(2);
        story.Agreed(FieldName.PersonFirstName, "p1").Should().Be("Annie");
    }

    [Theory]
    [InlineData("Bob", "Smith")]
    [InlineData("Robret", "Smith")]
    [InlineData("R.", "Smith")]
    [InlineData("Smith", "Robert")]
    public void ContactWithAnotherEmailAndAnotherFormOfTheName_IsTheSamePerson(string first, string last)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Robert Smith")));
        story.Sees(story.Method("2", "1", FieldName.PersonEmail, "home@x.com"));

        story.Sees(story.Contact("3", (FieldName.PersonFirstName, first), (FieldName.PersonLastName, last), (FieldName.PersonEmail, "work@x.com")));

        story.Entity.Parts.Should().HaveCount(2, "a second person would get a second contact");
    }

    [Theory]
    [InlineData("Mary", "Smith")]
    [InlineData("", "Smith")]
    public void ContactWithAnotherEmailAndAnotherName_IsAnotherPerson(string first, string last)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Robert Smith")));
        story.Sees(story.Method("2", "1", FieldName.PersonEmail, "home@x.com"));

        story.Sees(story.Contact("3", (FieldName.PersonFirstName, first), (FieldName.PersonLastName, last), (FieldName.PersonEmail, "work@x.com")));

        story.Entity.FindLink(story.Contact("3").Record)!.Part.Should().Be("p2");
    }

    [Fact]
    public void ContactOfWhichOnlyAPartWasSeen_IsReadBeforeAnybodySaysWhomItShows()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann")));
        var merged = story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Absorbed = [story.Entity.Links[0].Record] };
        var told = story.Contact("2", (FieldName.HouseholdDoNotMail, "")) with { IsPartial = true, CanRefine = true };

        story.Sees(told).NeedsEvidence.Should().BeTrue();
        story.Sees(merged);

        story.Entity.FindLink(merged.Record)!.Part.Should().Be("p1");
        story.Entity.Parts.Should().HaveCount(2);
    }

    [Fact]
    public void ContactThatNamesItsPerson_IsThatPerson()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann")));
        story.Sees(story.Customer("2", (FieldName.HouseholdName, "Ann Lee")));
        var renamed = story.Contact("3", (FieldName.PersonFirstName, "Maria")) with { Stored = new StoredIdentity(story.Entity.Id, "p1", story.Entity.Counterpart) };
        renamed = renamed with { Record = renamed.Record with { Connection = new ConnectionId("other-portal") } };

        story.Sees(renamed);

        story.Entity.FindLink(renamed.Record)!.Part.Should().Be("p1");
        story.Entity.FindLink(renamed.Record)!.Stamped.Should().BeTrue();
    }

    [Fact]
    public void SecondContactOfOnePortal_IsAnotherPersonEvenWithTheSameName()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")));

        story.Entity.Links.Select(link => link.Part).Should().Equal("p1", "p2");
    }

    [Fact]
    public void FirstMethodOfAKind_BelongsToThePrimaryPersonAndTheNextIsSpare()
    {
        var story = WithCustomer();
        story.Sees(story.Method("10", "1", FieldName.PersonPhone, Phone));
        story.Sees(story.Method("11", "1", FieldName.PersonPhone, "+18135550102"));

        story.Agreed(FieldName.PersonPhone, "p1").Should().Be(Phone);
        LinkOf(story, "11").Part.Should().Be(Link.SpareId);
        story.PendingContacts().SelectMany(write => write.Fields).Should().NotContain(field => field.Value.Text == "+18135550102");
    }

    [Fact]
    public void MethodWithAnotherPersonsValue_IsThatPersons()
    {
        var story = WithCustomer();
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@x.com")));
        story.Sees(story.Contact("3", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@x.com")));
        story.Sees(story.Method("10", "1", FieldName.PersonEmail, "bob@x.com"));

        LinkOf(story, "10").Part.Should().Be(LinkOf(story, "3").Part);
    }

    [Fact]
    public void MethodRemovedByHand_IsNotBroughtBackWithTheSameValue()
    {
        var story = WithCustomer();
        var method = story.Method("10", "1", FieldName.PersonPhone, Phone);
        story.Sees(method);
        story.Settles();

        story.Sees(method with { ModifiedAt = story.Now.AddSeconds(5), State = RecordState.Archived });

        story.Agreed(FieldName.PersonPhone, "p1").Should().Be(Phone, "an empty value does not overwrite a filled one");
        story.PendingCustomers().Should().BeEmpty();
    }

    [Fact]
    public void MethodRemovedByHand_ComesBackWithALaterValue()
    {
        var story = WithCustomer();
        var method = story.Method("10", "1", FieldName.PersonPhone, Phone);
        story.Sees(method);
        story.Sees(story.Contact("3", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonPhone, Phone)));
        story.Settles();
        story.Sees(story.Method("10", "1", FieldName.PersonPhone, Phone) with { State = RecordState.Archived });

        story.Sees(story.Contact("3", (FieldName.PersonPhone, "+18135550199")));

        story.PendingCustomers().Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Type = RecordType.CustomerContact,
            Kind = WriteKind.Create,
        });
    }

    private static Story WithCustomer()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Lee Household")));
        return story;
    }

    private static Link LinkOf(Story story, string id) => story.Entity.Links.Single(link => link.Record.Id == id);
}
