using Hearth.Domain.Reconciliation;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>Step 5 for a shared field, as far as no conflict rule is needed.</summary>
public sealed class SharedFieldTests
{
    [Fact]
    public void FirstValue_IsAccepted()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("new") with { Cell = Ask.Nothing, Known = null });

        outcome.Kind.Should().Be(DecisionKind.Accepted);
        outcome.Rule.Should().Be(RuleName.FirstValue);
        outcome.Known!.Knows(Ask.NextVersion).Should().BeTrue();
    }

    [Fact]
    public void EditThatKnewTheAgreedValue_IsSequential()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("new"));

        outcome.Kind.Should().Be(DecisionKind.Accepted);
        outcome.Rule.Should().Be(RuleName.Sequential);
        outcome.Cell.History.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Version = Ask.NextVersion,
            At = Ask.Second(22),
            Source = Ask.Contact,
            Time = Ask.At(20),
            ChangedTheValue = true,
        });
    }

    [Fact]
    public void EditOfARecordThatHoldsARefusedValue_IsConcurrent() =>
        Reconciler.Reconcile(Ask.Sees("new") with { Known = Ask.Holds("odd") with { Differs = true } }).Kind.Should().Be(DecisionKind.Conflict);

    [Fact]
    public void EmptyValue_DoesNotOverwriteAFilledOne()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees(""));

        outcome.Kind.Should().Be(DecisionKind.Restored);
        outcome.Rule.Should().Be(RuleName.NotClearable);
        outcome.Cell.Value.Text.Should().Be("old");
    }

    [Fact]
    public void EmptyValueOfAClearableField_IsAccepted() =>
        Reconciler.Reconcile(Ask.Sees("", policy: Ask.Shared(clearable: true))).Cell.Value.IsEmpty.Should().BeTrue();

    [Fact]
    public void IntervalTime_IsNarrowedByWhatWasKnown() =>
        Reconciler.Reconcile(Ask.Sees("new") with { Time = Ask.Between(-100, 20) }).Cell.ChangedAt.Should().Be(Ask.Between(10, 20));

    [Fact]
    public void History_ForgetsTheOldest()
    {
        var cell = Ask.Agreed().WithHistory([.. Enumerable.Range(0, Cell.HistoryMax).Select(version => Ask.Entry(version, "a", "a", Ask.Customer))]);
        var history = Reconciler.Reconcile(Ask.Sees("new") with { Cell = cell }).Cell.History;

        history.Should().HaveCount(Cell.HistoryMax);
        history[0].Version.Should().Be(1);
        history[^1].Version.Should().Be(Ask.NextVersion);
    }
}
