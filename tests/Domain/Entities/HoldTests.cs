using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

public sealed class HoldTests
{
    private static readonly HoldRelease Kim = new("kim", Story.Start, "She called.");

    [Theory]
    [InlineData(HoldReason.Review)]
    [InlineData(HoldReason.Duplicate)]
    public void UnderAQuestion_NothingIsCreated_UntilItIsReleased(HoldReason reason)
    {
        var story = Customer("Ann Lee");
        story.Entity = story.Entity.With(new Hold(reason, "7"));

        story.PendingContacts().Should().BeEmpty();
        story.Entity = story.Entity.Without("7");

        story.PendingContacts().Should().ContainSingle().Which.Kind.Should().Be(WriteKind.Create);
    }

    [Theory]
    [InlineData(HoldReason.Review)]
    [InlineData(HoldReason.Duplicate)]
    public void UnderAQuestion_FieldsFlowBetweenLinkedRecords(HoldReason reason)
    {
        var story = Customer("Ann Lee");
        story.Applies(story.PendingContacts().Single(), "50");
        story.Entity = story.Entity.With(new Hold(reason, "7"));

        story.Sees(story.Contact("50", (FieldName.HouseholdName, "Anna Lee")));

        story.PendingCustomers().Should().ContainSingle().Which.Kind.Should().Be(WriteKind.Update);
    }

    [Fact]
    public void AMarkedName_WritesNothing_UntilItIsMarkedNoMore()
    {
        var story = Customer("Ann Lee");
        story.Applies(story.PendingContacts().Single(), "50");

        story.Sees(story.Customer("1", (FieldName.HouseholdName, "DUPLICATE - Ann Lee")));
        story.Entity.IsHeld(HoldReason.Marked).Should().BeTrue();
        story.PendingContacts().Concat(story.PendingCustomers()).Should().BeEmpty();

        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann M. Lee")));
        story.Entity.Holds.Should().BeEmpty();
        story.PendingContacts().Should().ContainSingle().Which.Fields.Should().Contain(field => field.Value == FieldValue.Of("Ann M. Lee"));
    }

    [Fact]
    public void AMarkedCustomerThatGoes_HoldsNothing()
    {
        var story = Customer("DUPLICATE Ann Lee");

        story.Sees(story.Customer("1", (FieldName.HouseholdName, "DUPLICATE Ann Lee")) with { State = RecordState.Archived });

        story.Entity.Holds.Should().BeEmpty();
    }

    [Theory]
    [InlineData("DUPLICATE Ann", "Lee")]
    [InlineData("Ann", "Lee - DO NOT USE")]
    public void AMarkedContact_MakesNoCustomer_UntilItIsMarkedNoMore(string first, string last)
    {
        var story = Story.OfAHousehold();
        Lead(first, last);

        story.Entity.IsHeld(HoldReason.Marked).Should().BeTrue();
        story.PendingCustomers().Concat(story.PendingContacts()).Should().BeEmpty();
        Lead("Ann", "Lee");

        story.Entity.Holds.Should().BeEmpty();
        story.PendingCustomers().Should().ContainSingle().Which.Kind.Should().Be(WriteKind.Create);

        void Lead(string first, string last) => story.Sees(story.Contact(
            "50", (FieldName.PersonFirstName, first), (FieldName.PersonLastName, last), (FieldName.PersonEmail, "ann@lee.com"),
            (FieldName.HouseholdAddress, "1 Main St|||Austin|TX|78701|US")) with
        {
            Traits = ImmutableDictionary<string, string>.Empty.Add(TraitName.LifecycleStage, "lead"),
        });
    }

    [Fact]
    public void AMarkedContactThatGoes_HoldsNothing()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "DUPLICATE Ann"), (FieldName.PersonLastName, "Lee")));

        story.Sees(story.Contact("50") with { State = RecordState.Archived });

        story.Entity.Holds.Should().BeEmpty();
    }

    [Theory]
    [InlineData("DUPLICATE - Ann Lee", true)]
    [InlineData("**DUP** Lee, Ann", true)]
    [InlineData("Ann Lee (DO NOT USE)", true)]
    [InlineData("Duplicate", true)]
    [InlineData("Dupont, Ann", false)]
    [InlineData("Ann DUP Lee", false)]
    [InlineData("", false)]
    public void Marks_AreWordsAtTheEnds(string name, bool marked) => NameMark.IsMarked(FieldValue.Of(name)).Should().Be(marked);

    [Fact]
    public void AReleasedHold_HoldsNothingAndIsNotRaisedAgain()
    {
        var story = Customer("Ann Lee");
        var hold = new Hold(HoldReason.Forgotten, "forgotten tenant/customer/1");
        story.Entity = story.Entity.With(hold);
        story.PendingContacts().Should().BeEmpty();

        var (released, refusal) = Releasing.Release(story.Entity, hold.Id, Kim);
        story.Entity = released.With(hold);

        refusal.Should().Be(ReleaseRefusal.None);
        story.PendingContacts().Should().ContainSingle().Which.Kind.Should().Be(WriteKind.Create);
        Releasing.Release(story.Entity, hold.Id, Kim with { By = "lou" }).Household.Should().BeSameAs(story.Entity, "the first release stands");
    }

    [Theory]
    [InlineData(HoldReason.Review, "7", ReleaseRefusal.Asked)]
    [InlineData(HoldReason.Duplicate, "7", ReleaseRefusal.Asked)]
    [InlineData(HoldReason.Marked, "7", ReleaseRefusal.Marked)]
    [InlineData(HoldReason.Forgotten, "8", ReleaseRefusal.UnknownHold)]
    public void WhatEndsOtherwise_IsNotReleased(HoldReason reason, string id, ReleaseRefusal refusal)
    {
        var entity = Customer("Ann Lee").Entity.With(new Hold(reason, "7"));

        Releasing.Release(entity, id, Kim).Should().Be((entity, refusal));
    }

    [Fact]
    public void WhoIsNotThere_ReleasesNothing()
    {
        var entity = Customer("Ann Lee").Entity.With(new Hold(HoldReason.Forgotten, "7"));

        Releasing.Release(Entity.New(entity.Id), "7", Kim).Refusal.Should().Be(ReleaseRefusal.UnknownHousehold);
        Releasing.Release(entity with { Forward = new Forward(new EntityId("h-2"), "review", Story.Start) }, "7", Kim)
            .Refusal.Should().Be(ReleaseRefusal.Forwarded);
    }

    private static Story Customer(string name)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, name), (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        return story;
    }
}
