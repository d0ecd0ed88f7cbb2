using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>Steps 2 and 3: what is older than what is known, and what is known already.</summary>
public sealed class StaleTests
{
    [Fact]
    public void KnownValue_IsUnchangedAndOnlyMovesTheTime()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("old", at: 20));

        outcome.Kind.Should().Be(DecisionKind.Unchanged);
        outcome.Rule.Should().Be(RuleName.Known);
        outcome.Known.Should().Be(Ask.Holds(at: 20));
    }

    [Fact]
    public void KnownValueSeenOnceMoreAtTheSameTime_ChangesNothing()
    {
        var question = Ask.Sees("old", at: 10);

        Reconciler.Reconcile(question).Known.Should().BeSameAs(question.Known);
    }

    [Fact]
    public void OlderValue_IsStale()
    {
        var question = Ask.Sees("older", at: 9);
        var outcome = Reconciler.Reconcile(question);

        outcome.Kind.Should().Be(DecisionKind.Stale);
        outcome.Cell.Should().BeSameAs(question.Cell);
        outcome.Known.Should().BeSameAs(question.Known);
    }

    [Fact]
    public void EqualTimes_TheGreaterTextStandsInBothOrders()
    {
        var smaller = Ask.Sees("a", at: 20) with { Known = Ask.Holds("b", at: 20), Cell = Ask.Agreed("b") };
        var greater = Ask.Sees("b", at: 20) with { Known = Ask.Holds("a", at: 20), Cell = Ask.Agreed("a") };

        Reconciler.Reconcile(smaller).Kind.Should().Be(DecisionKind.Stale);
        Reconciler.Reconcile(greater).Cell.Value.Text.Should().Be("b");
    }

    [Fact]
    public void EqualTimes_NeverFlipFlop()
    {
        var first = Reconciler.Reconcile(Ask.Sees("b", at: 10));
        var back = Ask.Sees("old", at: 10) with { Cell = first.Cell, Known = first.Known };

        // "old" is the greater text and stands; the other is stale from then on, however often it comes.
        first.Kind.Should().Be(DecisionKind.Stale);
        Reconciler.Reconcile(back).Kind.Should().Be(DecisionKind.Unchanged);
    }

    [Fact]
    public void EqualTimes_ReadLongAfterwards_ShowWhatTheRecordReallyHolds()
    {
        var question = Ask.Sees("a", at: 10) with { ReadAt = Ask.Second(10) + Reconciler.SettledRead };

        Reconciler.Reconcile(question).Kind.Should().Be(DecisionKind.Accepted);
    }

    [Fact]
    public void EditThatOurWriteOverwroteUnseen_IsDecidedByItsTime()
    {
        var outcome = Reconciler.Reconcile(Overwritten());

        outcome.Kind.Should().Be(DecisionKind.Conflict);
        outcome.Cell.Value.Text.Should().Be("hers");
        outcome.Known!.Value.Text.Should().Be("ours", "that is what the record holds until it is told the winner");
        outcome.Known.Differs.Should().BeTrue();
    }

    [Fact]
    public void EditThatOurWriteOverwroteUnseen_IsDecidedOnce()
    {
        var question = Overwritten();

        Reconciler.Reconcile(question.Again(Reconciler.Reconcile(question))).Kind.Should().Be(DecisionKind.Stale);
    }

    [Fact]
    public void OverwrittenEditThatLoses_LeavesTheRecordInAgreement()
    {
        var question = Overwritten() with { Cell = Ask.Agreed("ours", version: 5, at: 16) };
        var outcome = Reconciler.Reconcile(question);

        outcome.Rule.Should().Be(RuleName.Newest);
        outcome.Cell.Value.Text.Should().Be("ours");
        outcome.Known!.Knows(5).Should().BeTrue("the record holds the agreed value, so its next edit is sequential");
    }

    [Fact]
    public void EditOlderThanWhatWasKnownBeforeOurWrite_IsStale() =>
        Reconciler.Reconcile(Overwritten() with { Time = Ask.At(9) }).Kind.Should().Be(DecisionKind.Stale);

    [Fact]
    public void OverwrittenEditOfAnOwnedField_IsStale() =>
        Reconciler.Reconcile(Overwritten() with { Policy = Ask.Owned(FieldOwner.ServiceTitan) }).Kind.Should().Be(DecisionKind.Stale);

    [Fact]
    public void OverwrittenEditWithoutACertainTime_IsStale() =>
        Reconciler.Reconcile(Overwritten() with { Time = Ask.Between(11, 15) }).Kind.Should().Be(DecisionKind.Stale);

    [Fact]
    public void OverwrittenEmptyValueOfAFieldThatMayNotBeEmptied_IsStale() =>
        Reconciler.Reconcile(Overwritten() with { Value = FieldValue.Empty }).Kind.Should().Be(DecisionKind.Stale, "it would have been refused, had it been seen in time");

    [Fact]
    public void OverwrittenEmptyValueOfAClearableField_IsDecidedByItsTime() =>
        Reconciler.Reconcile(Overwritten() with { Value = FieldValue.Empty, Policy = Ask.Shared(clearable: true) }).Cell.Value.IsEmpty.Should().BeTrue();

    [Theory]
    [InlineData("OURS", ValueWriter.Unknown, DecisionKind.Stale)]
    [InlineData("OURS", ValueWriter.SomebodyElse, DecisionKind.Conflict)]
    [InlineData("hers", ValueWriter.Unknown, DecisionKind.Conflict)]
    public void RenderingOfAnEarlierWriteThatALaterOneReplaced_IsNoEditUnlessSomebodyElseWroteIt(string seen, ValueWriter writer, DecisionKind kind)
    {
        var question = Overwritten() with { Value = FieldValue.Of(seen), Writer = writer };

        Reconciler.Reconcile(question with { Cell = question.Cell.WithHistory(Ask.Entry(5, "old", "ours", Ask.Customer, at: 12)) }).Kind.Should().Be(kind);
    }

    [Fact]
    public void UnionThatWasWrittenBackToTheRecordThatBroughtAPart_IsOurOwnWhenItComesLate()
    {
        var joined = Ask.Entry(5, "old", "hers;old", Ask.Contact, at: 12) with { Observed = FieldValue.Of("hers") };
        var question = Overwritten() with { Value = FieldValue.Of("hers;old"), Policy = Ask.Shared(ConflictRule.Union) };

        Reconciler.Reconcile(question with { Cell = question.Cell.WithHistory(joined, Ask.Entry(6, "hers;old", "ours", Ask.Customer, at: 16)) with { Version = 6 } })
            .Kind.Should().Be(DecisionKind.Stale);
    }

    /// <summary>ServiceTitan set "ours" at 12, our write landed at 18, and only now comes an edit that a person made at 15.</summary>
    private static FieldQuestion Overwritten() => Ask.Sees("hers", at: 15) with
    {
        Cell = Ask.Agreed("ours", version: 5, at: 12),
        Known = Ask.Holds("ours", version: 5, at: 18) with { WrittenOverSince = Ask.Second(10) },
    };
}
