using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>The agreed value, entered once more: under the newest it is as new as the last person who entered it.</summary>
public sealed class ReaffirmationTests
{
    [Theory]
    [InlineData(ValueWriter.SomebodyElse, 20)]
    [InlineData(ValueWriter.Hearth, 10)]
    [InlineData(ValueWriter.Unknown, 10)]
    public void AgreedValueEnteredAgain_IsAsNewAsThat(ValueWriter writer, int changedAt)
    {
        var first = Reconciler.Reconcile(Ask.Sees("old") with { Known = Ask.Holds("else", version: 0, at: 5), Writer = writer });
        var again = Reconciler.Reconcile(Ask.Sees("old") with { Writer = writer });

        first.Cell.ChangedAt.Should().Be(Ask.At(changedAt));
        again.Cell.ChangedAt.Should().Be(Ask.At(changedAt), "it counts where the value was known, too");
        (first.Cell.Version, again.Cell.Version).Should().Be((1, 1), "nothing is to be written because of it");
    }

    [Fact]
    public void AgreedValueUnderAnotherRule_KeepsItsTime()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("old", policy: Ask.Shared(ConflictRule.PreferHubSpot)) with { Writer = ValueWriter.SomebodyElse });

        outcome.Cell.ChangedAt.Should().Be(Ask.At(10));
    }

    [Fact]
    public void EditFromBeforeTheAgreedValueWasEnteredAgain_IsTooOld()
    {
        var outcome = Reconciler.Reconcile(Late());

        (outcome.Kind, outcome.Rule).Should().Be((DecisionKind.Conflict, RuleName.Newest));
        outcome.Cell.Value.Text.Should().Be("old");
        outcome.Known!.Differs.Should().BeTrue("it is to be told the agreed value");
    }

    [Fact]
    public void EditOfWhatOurOwnWriteHasBrought_AnswersItWhateverTheClocksSay()
    {
        var late = Late();
        var outcome = Reconciler.Reconcile(late with { Known = late.Known! with { WrittenOverSince = Ask.Second(5) } });

        (outcome.Kind, outcome.Cell.Value.Text).Should().Be((DecisionKind.Accepted, "new"));
    }

    [Fact]
    public void EditFromBeforeTheAgreedValueWasEnteredAgain_IsTooOldWhereOurOwnWriteHadBroughtItBefore()
    {
        var late = Late();
        var outcome = Reconciler.Reconcile(late with
        {
            Known = late.Known! with { WrittenOverSince = Ask.Second(5) },
            Cell = late.Cell with { ReenteredVersion = late.Cell.Version },
        });

        outcome.Cell.Value.Text.Should().Be("old", "the write came before the value was entered again");
    }

    [Theory]
    [InlineData(ValueWriter.SomebodyElse, 15)]
    [InlineData(ValueWriter.Hearth, 12)]
    public void AgreedValueEnteredAgainAndOverwrittenByAnEarlierWrite_IsAsNewAsThat(ValueWriter writer, int changedAt)
    {
        // ServiceTitan agreed on "new" at 12, HubSpot entered the same at 15, and an earlier write of ours landed over it at 18.
        var outcome = Reconciler.Reconcile(Ask.Sees("new", at: 15) with
        {
            Cell = Ask.Agreed("new", version: 3, at: 12),
            Known = Ask.Holds("ours", version: 2, at: 18) with { WrittenOverSince = Ask.Second(10) },
            Writer = writer,
        });

        outcome.Kind.Should().Be(DecisionKind.Stale);
        outcome.Cell.ChangedAt.Should().Be(Ask.At(changedAt));
        outcome.Known!.Value.Text.Should().Be("ours", "that is what the record holds");
    }

    /// <summary>ServiceTitan holds the agreed value by itself; HubSpot entered it again at 30. An edit of 20 arrives.</summary>
    private static FieldQuestion Late() => Ask.Sees("new", at: 20).ByServiceTitan() with { Cell = Ask.Agreed(at: 30, origin: Ask.Contact) };
}
