using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Reconciliation;
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
    public void CustomerWhoseAnswerWasLost_KeepsAnOptOutThatCameBeforeItWasRead()
    {
        var story = Lead();
        story.Sees(story.Contact("2", (FieldName.HouseholdDoNotMail, "false")));
        var write = story.PendingCustomers().Single();
        story.TakesOff(write);
        story.Lands(write, new WriteOutcome.Retry("No answer.", null, MayHaveApplied: true));
        story.Lands(story.PendingCustomers().Single(), new WriteOutcome.Exists(new RecordRef(Story.Tenant.Connection, RecordType.Customer, "77")));
        story.Sees(story.Customer("77", (FieldName.HouseholdDoNotMail, "true")));

        story.Agreed(FieldName.HouseholdDoNotMail).Should().Be("true");
        story.PendingContacts().Single().Fields.Should().ContainSingle(field => field.Field == FieldName.HouseholdDoNotMail);
    }

    [Theory]
    [InlineData(true, DecisionKind.Rendered)]
    [InlineData(false, DecisionKind.Conflict)]
    public void CustomerThatShowsWhatWasAskedFor_IsHearthsOwnOnlyWhereTheVendorMayHaveMadeIt(bool mayHaveBeenMade, DecisionKind kind)
    {
        var story = Lead();
        var name = story.Agreed(FieldName.HouseholdName);
        var write = story.PendingCustomers().Single();
        story.TakesOff(write);
        story.Lands(write, mayHaveBeenMade
            ? new WriteOutcome.Retry("No answer.", null, MayHaveApplied: true)
            : new WriteOutcome.Rejected([FieldName.HouseholdAddress], "The address is not whole."));

        var seen = story.Sees(story.Customer("77", (FieldName.HouseholdName, name.ToUpperInvariant())));

        seen.Decisions.Should().Contain(decision => decision.Field == FieldName.HouseholdName && decision.Kind == kind);
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
    public void CustomerOfALead_IsNamedByItsContact()
    {
        var story = Lead();
        story.Applies(story.PendingContacts().Single());
        story.PendingContacts().Should().BeEmpty("there is no customer to name yet");

        var write = story.PendingCustomers().Single();
        story.Lands(write, story.Done(write, "77"));

        story.PendingContacts().Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            StampIdentity = true,
            Counterpart = new RecordRef(Story.Tenant.Connection, RecordType.Customer, "77"),
        });
    }

    [Theory]
    [InlineData(false, "2 Oak St", DecisionKind.Rendered)]
    [InlineData(true, "1 Elm St", DecisionKind.Conflict)]
    public void CustomerWhoseAnswerWasLost_ShowsNoEditAtFirstSight(bool wasRefused, string agreed, DecisionKind kind)
    {
        var story = Lead();
        var write = story.PendingCustomers().Single();
        story.TakesOff(write);
        story.Lands(write, wasRefused ? new WriteOutcome.Rejected([], "No.") : new WriteOutcome.Retry("No answer.", null, MayHaveApplied: true));
        story.Sees(story.Contact("2", (FieldName.HouseholdAddress, new PostalAddress("2 Oak St", "", "Tampa", "FL", "33601", "USA").ToValue().Text)));

        // The feed does not show our ids, and ServiceTitan shows the address in its own way.
        var seen = story.Sees(story.Customer("77", (FieldName.HouseholdAddress, new PostalAddress("1 ELM ST", "", "Tampa", "FL", "33601", "USA").ToValue().Text)));

        PostalAddress.From(story.Entity.Root.ValueOf(FieldName.HouseholdAddress))!.Street.Should().BeEquivalentTo(agreed);
        seen.Decisions.Should().Contain(decision => decision.Field == FieldName.HouseholdAddress && decision.Kind == kind);
    }

    [Fact]
    public void MethodWhoseAnswerWasLost_IsLookedForByEveryValueThatWasAskedFor()
    {
        var story = CustomerWithoutEmail(out var write);
        story.TakesOff(write);
        story.Sees(story.Contact("2", (FieldName.PersonEmail, "new@x.com")));

        story.PendingCustomers().Should().ContainSingle().Which.Tried.Should().Equal(FieldValue.Of("ann@x.com"));
    }

    [Fact]
    public void MethodWhoseAnswerWasLost_IsNoEditWhenItIsSeen()
    {
        var story = CustomerWithoutEmail(out var write);
        story.TakesOff(write);
        story.Sees(story.Contact("2", (FieldName.PersonEmail, "new@x.com")));
        story.Sees(story.Method("5", "77", FieldName.PersonEmail, "ann@x.com"));

        story.Agreed(FieldName.PersonEmail, "p1").Should().Be("new@x.com");
        story.Entity.Intents.Should().BeEmpty();
        story.PendingCustomers().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = WriteKind.Update, Id = "5" });
    }

    [Fact]
    public void MethodThatTheCustomerHasForSomebodyElse_IsNotMadeASecondTime()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Lee Family"), (FieldName.PersonFirstName, "Ann")));
        story.Sees(story.Method("7", "1", FieldName.PersonPhone, "+18135550100"));
        story.Settles();
        var phone = Cell("+18135550100");
        var bob = Part.Empty("p2", PartKind.Person).With(phone);
        story.Entity = story.Entity.With(story.Person().With(Cell(""))).With(bob);
        story.Entity = story.Entity.With(story.Entity.Links.Single(link => link.Slot is not null) with { Part = "p2" }).With(story.Person().With(phone));

        story.PendingCustomers().Should().BeEmpty("ServiceTitan would answer with the method that it has, however often it is asked");
    }

    private static Cell Cell(string value) => new() { Field = FieldName.PersonPhone, Value = FieldValue.Of(value), Version = 1 };

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

    private static Story CustomerWithoutEmail(out RecordWrite write)
    {
        var story = Lead();
        var creation = story.PendingCustomers().Single();
        story.Lands(creation, story.Done(creation, "77"));
        write = story.PendingCustomers().Single(next => next.Fields.Any(field => field.Field == FieldName.PersonEmail));
        return story;
    }

    [Fact]
    public void CustomerWhoseCreationWasNeverAnswered_DoesNotBringBackWhatItWasCreatedWith()
    {
        var story = Lead();
        story.TakesOff(story.PendingCustomers());
        story.Sees(story.Contact("2", (FieldName.HouseholdName, "Ann Park")));

        story.Sees(story.Customer("9", (FieldName.HouseholdName, "Ann Lee")) with { Stored = new StoredIdentity(story.Entity.Id, null) });

        story.Agreed(FieldName.HouseholdName).Should().Be("Ann Park");
        story.PendingCustomers().Should().ContainSingle(write => write.Type == RecordType.Customer).Which.Fields.Should()
            .Contain(field => field.Field == FieldName.HouseholdName && field.Value == FieldValue.Of("Ann Park"));
    }

    [Theory]
    [InlineData("Ann Lee", "Ann Park")]
    [InlineData("Ann Ray", "Ann Ray")]
    public void CustomerInDoubtBesideAPersonsCustomer_SaysNothingNew_WhereItShowsWhatItWasGiven(string name, string agreed)
    {
        var story = InDoubtBesideAPersonsCustomer();
        story.Sees(story.Customer("77", (FieldName.HouseholdName, name), (FieldName.HouseholdAddress, Address.Text)));

        story.Agreed(FieldName.HouseholdName).Should().Be(agreed);
        story.Entity.Intents.Should().HaveCount(name == agreed ? 1 : 0, "an attempt whose record was seen is over");
    }

    [Fact]
    public void CustomerInDoubt_StaysInDoubtWhateverIsWrittenToAPersonsCustomer()
    {
        var story = InDoubtBesideAPersonsCustomer();
        story.Sees(story.Contact("2", (FieldName.HouseholdName, "Ann Grey")));
        story.Applies(story.PendingCustomers().Single(write => write is { Kind: WriteKind.Update, Id: "1" }));

        story.Entity.Intents.Should().ContainSingle(intent => intent.Type == RecordType.Customer);
    }

    private static Story InDoubtBesideAPersonsCustomer()
    {
        var story = Lead();
        var write = story.PendingCustomers().Single();
        story.TakesOff(write);
        story.Lands(write, new WriteOutcome.Retry("No answer.", null, MayHaveApplied: true));
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Park")));
        story.Agreed(FieldName.HouseholdName).Should().Be("Ann Park");
        Standing.Of(story.Entity).IsMakingCustomer.Should().BeFalse("it has one, whatever becomes of its own");
        return story;
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
