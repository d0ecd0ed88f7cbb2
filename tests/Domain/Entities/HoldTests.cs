using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

public sealed class HoldTests
{
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
    [InlineData("DUPLICATE - Ann Lee", true)]
    [InlineData("**DUP** Lee, Ann", true)]
    [InlineData("Ann Lee (DO NOT USE)", true)]
    [InlineData("Duplicate", true)]
    [InlineData("Dupont, Ann", false)]
    [InlineData("Ann DUP Lee", false)]
    [InlineData("", false)]
    public void Marks_AreWordsAtTheEnds(string name, bool marked) => NameMark.IsMarked(FieldValue.Of(name)).Should().Be(marked);

    private static Story Customer(string name)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, name), (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        return story;
    }
}
