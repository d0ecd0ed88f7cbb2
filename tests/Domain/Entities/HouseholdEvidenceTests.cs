using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>What each record of a household showed by itself, and with which it stays.</summary>
public sealed class HouseholdEvidenceTests
{
    private const string Number = "+18135550100";

    [Fact]
    public void ACustomer_ShowsWhatItsContactMethodsShow()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));
        story.Sees(story.Method("5", "1", FieldName.PersonPhone, Number));
        story.Sees(story.Method("6", "1", FieldName.PersonPhone, "+18135550101"));

        var customer = HouseholdEvidence.Of(story.Entity).Should().ContainSingle().Subject;
        customer.Record.Id.Should().Be("1");
        customer.LinkedAt.Should().Be(story.Entity.Links[0].LinkedAt);
        customer.Shown.Traits.Select(trait => (trait.Kind, trait.Value)).Should().Equal(
            (IdentityTrait.Party, "Ann Lee"), (IdentityTrait.Phone, Number), (IdentityTrait.Phone, "+18135550101"));
        customer.With.Should().BeEmpty();
    }

    [Fact]
    public void WhatHearthWrote_IsNoEvidence_AndWhatItWroteOverIs()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonPhone, Number)));
        story.Settles();
        story.Sees(story.Method("5", "1", FieldName.PersonPhone, "+18135550199"));
        story.Settles();

        var shown = Of(story.Entity, "2").Shown.Traits;
        story.Entity.FindLink(new RecordRef(Story.Portal.Connection, RecordType.Contact, "2"))!.ShadowOf(FieldName.HouseholdName)!.Value.Text.Should().Be("Ann Lee");
        shown.Should().NotContain(trait => trait.Kind == IdentityTrait.Party);
        shown.Should().ContainSingle(trait => trait.Kind == IdentityTrait.Phone).Which.Value.Should().Be(Number);
    }

    [Fact]
    public void WhatARecordGaveUp_IsItsOwnStill()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@old.com")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@new.com")));

        Of(story.Entity, "2").Shown.Traits.Where(trait => trait.Kind == IdentityTrait.Email).Select(trait => (trait.Value, trait.IsOpen))
            .Should().Equal(("ann@new.com", true), ("ann@old.com", false));
    }

    [Fact]
    public void ALandlordsPhone_IsMarkedAsOne()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonPhone, Number)));
        story.Entity = Roles.Say(story.Entity, "p1", [PersonRole.Landlord], "kim", story.Now);

        Of(story.Entity, "2").Shown.Traits.Single(trait => trait.Kind == IdentityTrait.Phone).IsAgents.Should().BeTrue();
    }

    [Fact]
    public void WhatWasRecognized_IsTiedToNothing_AndWhatWasMadeOrNamesTheHouseholdIs()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        story.Applies(story.PendingContacts().Single(), "7");
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob")));
        story.Sees(story.Contact("3", (FieldName.PersonFirstName, "Cy")) with { Stored = new StoredIdentity(story.Entity.Id, null) });

        HouseholdEvidence.Of(story.Entity).Select(record => (record.Record.Id, string.Join(' ', record.With.Select(other => other.Id))))
            .Should().Equal(("1", ""), ("7", "1"), ("2", ""), ("3", "1"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AMerge_TiesWhatCameToWhatWasThere_UnlessARecordAloneShowedIt(bool isByMatch)
    {
        var (story, other) = (Story.OfAHousehold(), new Story(new EntityId("h-2")));
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann")));
        other.Sees(other.Contact("2", (FieldName.PersonFirstName, "Bob")));
        other.Sees(other.Contact("3", (FieldName.PersonFirstName, "Cy")));
        var cause = isByMatch ? UnionCause.Match(story.Entity.Links[0].Record) : UnionCause.Review("kim");
        var gone = HouseholdMerge.Yield(other.Entity, story.Entity.Id, cause, story.Policy, [], story.Now);

        var folded = HouseholdMerge.Fold(story.Entity, gone, story.Policy, story.Now).Entity;

        HouseholdEvidence.Of(folded).Select(record => string.Join(' ', record.With.Select(tied => tied.Id))).Should().Equal("", isByMatch ? "" : "1", "");
        HouseholdEvidence.Of(gone).Should().BeEmpty();
    }

    [Fact]
    public void WhatIsGone_HoldsNothing()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob")));
        story.Sees(story.Contact("2") with { State = RecordState.Archived });

        HouseholdEvidence.Of(story.Entity).Select(record => record.Record.Id).Should().Equal("1");
    }

    private static RecordEvidence Of(Entity household, string id) => HouseholdEvidence.Of(household).Single(record => record.Record.Id == id);
}
