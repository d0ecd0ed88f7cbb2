using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>What is pending, and how it lands.</summary>
public sealed class WriteTests
{
    [Fact]
    public void RepeatedObservation_ReturnsTheSameInstance()
    {
        var story = Linked();
        var seen = story.Contact("2", (FieldName.PersonFirstName, "Anna")) with
        {
            Findings = [new FieldFinding(FieldName.PersonPhone, "invalid-phone", "A phone number with its area code.")],
        };
        story.Sees(seen);
        var once = story.Entity;

        story.Sees(seen).Entity.Should().BeSameAs(once);
        once.Findings.Should().ContainSingle().Which.Code.Should().Be("invalid-phone");
    }

    [Fact]
    public void FieldThatNeedsEvidence_LeavesEverythingAsItWas()
    {
        var story = Linked();
        var before = story.Entity;
        var result = story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Anna")) with { CanRefine = true });

        result.NeedsEvidence.Should().BeTrue();
        result.Entity.Should().BeSameAs(before);
    }

    [Fact]
    public void AskingTwice_GivesTheSameWrites()
    {
        var story = Edited();

        story.PendingContacts().Should().BeEquivalentTo(story.PendingContacts());
        story.PendingContacts().Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Value.Text.Should().Be("commercial");
    }

    [Fact]
    public void RejectedField_RestsUntilItsValueChanges()
    {
        var story = Edited();
        var write = story.PendingContacts().Single();
        story.TakesOff(write);
        story.Lands(write, new WriteOutcome.Rejected([FieldName.HouseholdType], "The option does not exist."));

        story.PendingContacts().Should().BeEmpty();
        story.Entity.Findings.Should().ContainSingle().Which.Code.Should().Be(Finding.RefusedByVendor);

        story.Sees(story.Customer("1", (FieldName.HouseholdType, "residential")));
        story.Sees(story.Customer("1", (FieldName.HouseholdType, "other")));
        var next = story.PendingContacts().Single();
        story.Applies(next);
        story.Entity.Findings.Should().BeEmpty("the vendor took the next value");
    }

    [Fact]
    public void OneRejectedField_DoesNotParkTheOthers()
    {
        var story = Linked();
        story.Sees(story.Customer("1", (FieldName.HouseholdType, "commercial"), (FieldName.HouseholdDoNotMail, "true")));
        var write = story.PendingContacts().Single();
        story.TakesOff(write);
        story.Lands(write, new WriteOutcome.Rejected([FieldName.HouseholdType], "The option does not exist."));

        story.PendingContacts().Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Field.Should().Be(FieldName.HouseholdDoNotMail);
    }

    [Fact]
    public void RejectedStamp_IsNotTriedAgain()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.HouseholdName, "Ann")));
        var write = story.PendingContacts().Single();
        write.StampIdentity.Should().BeTrue();
        write.Fields.Should().BeEmpty();
        story.TakesOff(write);
        story.Lands(write, new WriteOutcome.Rejected([], "The id is taken."));

        story.PendingContacts().Should().BeEmpty();
    }

    [Fact]
    public void RejectedStamp_KeepsNoFieldBack()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann"), (FieldName.HouseholdDoNotMail, "true")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.HouseholdName, "Ann"), (FieldName.HouseholdDoNotMail, "false")));
        var stamped = story.PendingContacts().Single();
        story.TakesOff(stamped);
        story.Lands(stamped, new WriteOutcome.Rejected([], "The id is taken."));

        stamped.StampIdentity.Should().BeTrue();
        story.Entity.Findings.Should().ContainSingle(finding => finding.Code == Finding.RefusedByVendor).Which.Message.Should().Be("The id is taken.");
        var bare = story.PendingContacts().Should().ContainSingle().Subject;
        bare.StampIdentity.Should().BeFalse();
        bare.Fields.Should().Equal(stamped.Fields);
        story.Lands(bare, new WriteOutcome.Rejected([], "Something is wrong."));
        story.PendingContacts().Should().BeEmpty("the fields are refused too");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EditOfAFieldNeverSeenBefore_ThatOurWriteReplacedUnseen_IsDecidedByItsTime(bool comesBackFirst)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        var contact = story.PendingContacts().Single();
        story.Applies(contact, "2");
        story.Entity.Links.Single(link => link.Record.Id == "2").ShadowOf(FieldName.PersonMobile).Should().BeNull("Hearth made it without one");
        story.Sees(story.Method("10", "1", FieldName.PersonMobile, "+18135550101"));
        var edit = story.Contact("2", (FieldName.PersonMobile, "+18135550102")) with { IsPartial = true };
        var write = story.PendingContacts().Single();
        story.TakesOff(write);
        var done = story.Done(write);
        if (comesBackFirst)
        {
            story.Sees(story.Contact("2") with
            {
                ModifiedAt = done.At,
                Fields = [new ObservedField(FieldName.PersonMobile, write.Fields.Single().Value, SourceTime.Certain(done.At)) { Writer = ValueWriter.Hearth }],
            });
        }

        story.Lands(write, done);
        story.Sees(edit);

        story.Agreed(FieldName.PersonMobile, "p1").Should().Be("+18135550102");
        story.PendingContacts().Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Value.Text.Should().Be("+18135550102");
    }

    [Fact]
    public void WriteSupersededInFlight_StaysPending()
    {
        var story = Edited();
        var write = story.PendingContacts().Single();
        story.TakesOff(write);
        story.Sees(story.Customer("1", (FieldName.HouseholdType, "residential")));
        story.Lands(write, story.Done(write));

        story.PendingContacts().Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Value.Text.Should().Be("residential");
    }

    [Fact]
    public void WriteWhoseAnswerWasLost_IsNoEditOfTheRecord_ThoughSomethingOlderWasSeenOfItBetween()
    {
        var story = Linked();
        story.Sees(story.Contact("2", (FieldName.HouseholdName, "The Lees")));
        var write = story.PendingCustomers().Single();
        story.TakesOff(write);
        var older = story.Customer("1", (FieldName.HouseholdName, "Lee Family"));
        var landed = story.Customer("1", (FieldName.HouseholdName, "The Lees"));
        story.Lands(write, new WriteOutcome.Retry("No answer.", null, MayHaveApplied: true));
        story.Sees(older);
        var agreed = story.Agreed(FieldName.HouseholdName);

        var echo = story.Sees(landed);

        echo.Decisions.Should().ContainSingle(decision => decision.Field == FieldName.HouseholdName).Which.Kind.Should().Be(DecisionKind.Echo);
        story.Agreed(FieldName.HouseholdName).Should().Be(agreed);
    }

    [Fact]
    public void EditDuringAWrite_IsToldAgainToTheRecordThatLostIt()
    {
        var story = Linked();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Lee Family")));
        var write = story.PendingContacts().Single();
        story.TakesOff(write);
        story.Sees(story.Contact("2", (FieldName.HouseholdName, "The Lees")));
        story.Lands(write, story.Done(write));

        story.Agreed(FieldName.HouseholdName).Should().Be("The Lees");
        story.PendingContacts().Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Value.Text.Should().Be("The Lees");
    }

    [Fact]
    public void RenderedAnswer_DoesNotLoop()
    {
        var story = Linked();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Lee & Sons, Inc.")));
        story.Applies(story.PendingContacts().Single(), rendered: (FieldName.HouseholdName, "LEE & SONS"));

        story.PendingContacts().Should().BeEmpty();
        story.Entity.Findings.Should().ContainSingle().Which.Code.Should().Be(Finding.Drift);

        var seen = story.Sees(story.Contact("2", (FieldName.HouseholdName, "LEE & SONS")));
        seen.Decisions.Should().OnlyContain(decision => !decision.ChangedTheValue);
        story.PendingCustomers().Should().BeEmpty();
        story.Agreed(FieldName.HouseholdName).Should().Be("Lee & Sons, Inc.");
    }

    [Fact]
    public void LandedTwice_ChangesNothingMore()
    {
        var story = Edited();
        var write = story.PendingContacts().Single();
        var done = story.Done(write);
        story.TakesOff(write);
        story.Lands(write, done);
        var once = story.Entity;
        story.Lands(write, done);

        story.Entity.Should().BeEquivalentTo(once);
    }

    [Fact]
    public void RecordThatIsGone_IsWrittenNoMore()
    {
        var story = Edited();
        var write = story.PendingContacts().Single();
        story.TakesOff(write);
        story.Lands(write, new WriteOutcome.Gone());

        story.PendingContacts().Should().BeEmpty();
    }

    [Fact]
    public void ConflictHoldsOnlyItsField()
    {
        var policy = DefaultPolicy.Create();
        var review = new SyncPolicy(
            2,
            policy.Fields.Select(field => field.Field == FieldName.HouseholdType ? field with { OnRefused = RefusalAction.Review } : field),
            policy.Creation,
            policy.Oscillation,
            policy.StopList);
        var story = Linked(review);
        story.Sees(story.Contact("2", (FieldName.HouseholdType, "commercial"), (FieldName.HouseholdName, "The Lees")));

        story.Entity.Root.CellOf(FieldName.HouseholdType).StandsStill.Should().BeTrue();
        story.PendingCustomers().Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Field.Should().Be(FieldName.HouseholdName);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void QuarantinedConsent_IsWrittenWhereItIsAnOptOut(string agreed, bool isPending)
    {
        var story = Linked();
        var policy = new FieldPolicy(FieldName.HouseholdDoNotMail, FieldType.Boolean, FieldOwner.Shared, Receivers.Both, ConflictRule.MostRestrictive);
        var cell = new Cell
        {
            Field = FieldName.HouseholdDoNotMail,
            Value = FieldValue.Of(agreed),
            Version = 1,
            QuarantinedAt = Story.Start,
        };

        PendingWrites.IsPending(policy, cell, story.Entity.Links[0]).Should().Be(isPending);
    }

    private static Story Edited()
    {
        var story = Linked();
        story.Sees(story.Customer("1", (FieldName.HouseholdType, "commercial")));
        return story;
    }

    /// <summary>A customer and a contact in agreement.</summary>
    private static Story Linked(SyncPolicy? policy = null)
    {
        var story = Story.OfAHousehold(policy);
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Lee Household"), (FieldName.HouseholdType, "residential")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Settles();
        return story;
    }

    [Fact]
    public void AMethodThatMovedToAnotherCustomer_IsNotGone()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        var before = story.Method("11", "1", FieldName.PersonPhone, "+18135550001");
        story.Sees(before);
        story.Applies(story.PendingContacts().Single(), "50");
        var moved = story.Method("11", "2", FieldName.PersonPhone, "+18135550001");
        story.Sees(story.Contact("50", (FieldName.PersonPhone, "+18135550002")));
        var write = story.PendingCustomers().Single(pending => pending.Type == RecordType.CustomerContact);

        story.Lands(write, new WriteOutcome.Gone());
        story.Sees(before);
        story.Entity.FindLink(before.Record)!.IsLive.Should().BeFalse("that was known before it was gone");
        story.Sees(moved);
        story.Entity.FindLink(before.Record)!.IsLive.Should().BeTrue();

        story.Lands(write, new WriteOutcome.Gone());
        story.Entity.FindLink(before.Record)!.IsLive.Should().BeTrue("the write looked for it under the old customer");
    }
}
