using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>Records that should exist and do not.</summary>
public sealed class CreationTests
{
    private static readonly FieldValue Address = new PostalAddress("1 Elm St", "", "Tampa", "FL", "33601", "USA").ToValue();

    [Fact]
    public void CustomerMakesItsContact()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));

        story.PendingContacts().Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Kind = WriteKind.Create,
            Type = RecordType.Contact,
            Part = "p1",
            StampIdentity = true,
            Id = (string?)null,
            Counterpart = new RecordRef(Story.Tenant.Connection, RecordType.Customer, "1"),
        });
    }

    [Fact]
    public void ContactThatIsNoLead_MakesNoCustomer()
    {
        var story = Lead(stage: "subscriber");

        story.PendingCustomers().Should().BeEmpty();
    }

    [Fact]
    public void LeadWithAnAddress_MakesACustomerOnlyWhereCustomersAreMade()
    {
        var story = Lead();

        story.PendingCustomers().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = WriteKind.Create, VerifyFirst = false });
        story.Pending(Story.Tenant with { CreatesCustomers = false }, "customer").Should().BeEmpty();
    }

    [Fact]
    public void IntentToCreateACustomer_IsStoredBeforeTheVendorIsAsked()
    {
        var story = Lead();
        story.TakesOff(story.PendingCustomers());

        story.Entity.Intents.Should().ContainSingle().Which.Attempted.Should().BeTrue();
    }

    [Fact]
    public void UnclearAnswer_IsVerifiedBeforeItIsTriedAgain()
    {
        var story = Lead();
        var write = story.PendingCustomers().Single();
        story.TakesOff(write);
        story.Lands(write, new WriteOutcome.Retry("No answer.", null, MayHaveApplied: true));

        story.PendingCustomers().Should().ContainSingle().Which.VerifyFirst.Should().BeTrue();
    }

    [Fact]
    public void CreatedCustomer_IsLinkedOnceAndItsIntentIsDone()
    {
        var story = Lead();
        var write = story.PendingCustomers().Single();
        var done = story.Done(write, "77");
        story.TakesOff(write);
        story.Lands(write, done);
        var once = story.Entity;
        story.Lands(write, done);

        once.Intents.Should().BeEmpty();
        once.FindLink(new RecordRef(Story.Tenant.Connection, RecordType.Customer, "77"))!.Stamped.Should().BeTrue();
        story.Entity.Links.Should().HaveSameCount(once.Links);
        story.PendingCustomers().Should().OnlyContain(next => next.Type == RecordType.CustomerContact, "its phone and email come next");
    }

    [Fact]
    public void RefusedCreation_RestsUntilTheEntityChanges()
    {
        var story = Lead();
        var write = story.PendingCustomers().Single();
        story.TakesOff(write);
        story.Lands(write, new WriteOutcome.Rejected([FieldName.HouseholdAddress], "The zip is not known."));

        story.PendingCustomers().Should().BeEmpty();
        story.Entity.Findings.Should().Contain(finding => finding.Code == Finding.CannotCreate);

        story.Sees(story.Contact("2", (FieldName.HouseholdAddress, Address.Text.Replace("33601", "33602", StringComparison.Ordinal))));
        story.PendingCustomers().Should().ContainSingle();
    }

    [Fact]
    public void ContactThatExistsAlready_IsLeftToBeLinked()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        var write = story.PendingContacts().Single();
        var before = story.Entity;
        story.Lands(write, new WriteOutcome.Exists(new RecordRef(Story.Portal.Connection, RecordType.Contact, "5")));

        story.Entity.Should().BeSameAs(before);
    }

    private static Story Lead(string stage = "lead")
    {
        var story = Story.OfAHousehold();
        var contact = story.Contact(
            "2",
            (FieldName.PersonFirstName, "Ann"),
            (FieldName.PersonLastName, "Lee"),
            (FieldName.PersonEmail, "ann@x.com"),
            (FieldName.HouseholdAddress, Address.Text));
        story.Sees(contact with { Traits = ImmutableDictionary<string, string>.Empty.Add(TraitName.LifecycleStage, stage) });
        return story;
    }
}
