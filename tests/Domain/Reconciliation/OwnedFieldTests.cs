using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>Step 5 for a field with one owner.</summary>
public sealed class OwnedFieldTests
{
    [Fact]
    public void EditByTheOwner_IsAccepted()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("new", policy: Ask.Owned(FieldOwner.HubSpot)));

        outcome.Kind.Should().Be(DecisionKind.Accepted);
        outcome.Rule.Should().Be(RuleName.Owner);
        outcome.Cell.Value.Text.Should().Be("new");
        outcome.Cell.Version.Should().Be(Ask.NextVersion);
        outcome.Cell.Origin.Should().Be(Ask.Contact);
        outcome.Known!.Knows(Ask.NextVersion).Should().BeTrue();
    }

    [Fact]
    public void OwnerMayClear() =>
        Reconciler.Reconcile(Ask.Sees("", policy: Ask.Owned(FieldOwner.HubSpot))).Cell.Value.IsEmpty.Should().BeTrue();

    [Fact]
    public void RefusedEdit_IsRestored()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("new", policy: Ask.Owned(FieldOwner.ServiceTitan)));

        outcome.Kind.Should().Be(DecisionKind.Restored);
        outcome.Rule.Should().Be(RuleName.NotOwner);
        outcome.Cell.Value.Text.Should().Be("old");
        outcome.Cell.Version.Should().Be(1);
        outcome.Known.Should().BeEquivalentTo(new { Differs = true, AgreedVersion = 1L });
        outcome.Cell.History.Should().ContainSingle().Which.Observed.Text.Should().Be("new");
    }

    [Fact]
    public void RefusedEdit_IsRememberedOnceHoweverOftenItComes()
    {
        var question = Ask.Sees("new", policy: Ask.Owned(FieldOwner.ServiceTitan));
        var first = Reconciler.Reconcile(question);

        Reconciler.Reconcile(question.Again(first)).Cell.Should().BeSameAs(first.Cell);
    }

    [Fact]
    public void IgnoredEdit_StaysDifferentUntilTheAgreedValueChanges()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("new", policy: Ask.Owned(FieldOwner.ServiceTitan, RefusalAction.Ignore)));

        outcome.Kind.Should().Be(DecisionKind.Refused);
        outcome.Cell.Value.Text.Should().Be("old");
        outcome.Known!.Value.Text.Should().Be("new");
        outcome.Known.Knows(1).Should().BeTrue();
        outcome.Known.Knows(2).Should().BeFalse();
    }

    [Theory]
    [InlineData(Receivers.ServiceTitan, true)]
    [InlineData(Receivers.Both, false)]
    public void EditWhereNothingIsWrittenTo_IsRefusedAndStays(Receivers writeTo, bool writable) =>
        Reconciler.Reconcile(Ask.Sees("new", policy: Ask.Owned(FieldOwner.ServiceTitan, writeTo: writeTo)) with { Writable = writable })
            .Kind.Should().Be(DecisionKind.Refused);

    [Fact]
    public void EditUpForReview_HoldsItsField()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("new", policy: Ask.Owned(FieldOwner.ServiceTitan, RefusalAction.Review)));

        outcome.Kind.Should().Be(DecisionKind.Conflict);
        outcome.Rule.Should().Be(RuleName.Review);
        outcome.Cell.StandsStill.Should().BeTrue();
        outcome.Cell.Value.Text.Should().Be("old");
        outcome.Cell.Conflict.Should().BeEquivalentTo(new { CellVersion = 1L, Contender = Ask.Contact, OpenedAt = Ask.Second(22) });
    }

    [Fact]
    public void FirstValueOfAnotherThanTheOwner_IsNotAgreed()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("new", policy: Ask.Owned(FieldOwner.ServiceTitan)) with { Cell = Ask.Nothing, Known = null });

        outcome.Cell.Version.Should().Be(0);
        outcome.Cell.Value.IsEmpty.Should().BeTrue();
    }
}
