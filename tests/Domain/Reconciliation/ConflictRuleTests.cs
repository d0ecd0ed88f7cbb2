using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>Step 5 for truly concurrent edits of a shared field: each rule, and what becomes of the record that lost.</summary>
public sealed class ConflictRuleTests
{
    [Theory]
    [InlineData(20, "hers")]
    [InlineData(12, "his")]
    public void Newest_TakesTheLaterOfTwoCertainTimes(double editedAt, string winner) =>
        Decided(ConflictRule.Newest, "hers", at: editedAt).Cell.Value.Text.Should().Be(winner);

    [Fact]
    public void Newest_TakesTheLaterOfTwoIntervalsThatDoNotOverlap()
    {
        var question = Concurrent(ConflictRule.Newest, "hers") with { Time = Ask.Between(16, 20) };

        Reconciler.Reconcile(question with { Cell = question.Cell with { ChangedAt = Ask.Between(12, 16) } }).Cell.Value.Text.Should().Be("hers");
    }

    [Fact]
    public void Newest_LeavesOverlappingIntervalsToTheFallback()
    {
        var question = Concurrent(ConflictRule.Newest, "hers", ConflictRule.PreferServiceTitan) with { Time = Ask.Between(12, 20) };
        var outcome = Reconciler.Reconcile(question);

        outcome.Rule.Should().Be(RuleName.PreferServiceTitan);
        outcome.Cell.Value.Text.Should().Be("his");
    }

    [Fact]
    public void Newest_NarrowsTheIntervalByWhatTheRecordWasKnownToHold()
    {
        // Nobody dated the edit, but at 16 the record still showed the old value: it is later than the other edit at 15.
        var question = Concurrent(ConflictRule.Newest, "hers") with { Time = SourceTime.NotAfter(Ask.Second(20)), Known = Ask.Holds(at: 16) };

        Reconciler.Reconcile(question).Rule.Should().Be(RuleName.Newest);
    }

    [Fact]
    public void Newest_LeavesEqualTimesToTheFallback() =>
        Decided(ConflictRule.Newest, "hers", at: 15, fallback: ConflictRule.PreferHubSpot).Rule.Should().Be(RuleName.PreferHubSpot);

    [Fact]
    public void Newest_WithItselfAsFallback_AsksAPerson() =>
        Decided(ConflictRule.Newest, "hers", at: 15, fallback: ConflictRule.Newest).Rule.Should().Be(RuleName.Review);

    [Theory]
    [InlineData(ConflictRule.PreferServiceTitan, "his")]
    [InlineData(ConflictRule.PreferHubSpot, "hers")]
    public void Prefer_TakesThatSystemsValueWhateverTheTimes(ConflictRule rule, string winner)
    {
        Decided(rule, "hers", at: 20).Cell.Value.Text.Should().Be(winner);
        Decided(rule, "hers", at: 12).Cell.Value.Text.Should().Be(winner);
    }

    [Theory]
    [InlineData(20, "later")]
    [InlineData(12, "his")]
    public void Prefer_BetweenTwoRecordsOfOneSystem_TakesTheLater(double editedAt, string winner)
    {
        var other = Ask.Customer with { Id = "other" };
        var outcome = Reconciler.Reconcile(Concurrent(ConflictRule.PreferHubSpot, "later", at: editedAt).ByServiceTitan() with { Record = other });

        outcome.Rule.Should().Be(RuleName.NewestWithinSystem);
        outcome.Cell.Value.Text.Should().Be(winner);
    }

    [Theory]
    [InlineData("true", "false", "true")]
    [InlineData("false", "true", "true")]
    [InlineData("", "false", "false")]
    public void MostRestrictive_TakesTheOptOut(string agreed, string seen, string winner)
    {
        var question = Concurrent(ConflictRule.MostRestrictive, seen);

        Reconciler.Reconcile(question with { Cell = Ask.Agreed(agreed, version: 5, at: 15) }).Cell.Value.Text.Should().Be(winner);
    }

    [Fact]
    public void Union_JoinsTheValuesInOneOrder()
    {
        var question = Concurrent(ConflictRule.Union, "c;a");
        var outcome = Reconciler.Reconcile(question with { Cell = Ask.Agreed("b;a", version: 5, at: 15) });

        outcome.Cell.Value.Text.Should().Be("a;b;c");
        outcome.Known.Should().BeEquivalentTo(new { Value = FieldValue.Of("c;a"), Differs = true });
    }

    [Fact]
    public void KeepFirst_KeepsWhatWasThereFirst() => Decided(ConflictRule.KeepFirst, "hers").Cell.Value.Text.Should().Be("his");

    [Fact]
    public void Review_HoldsTheFieldAndKeepsBothValues()
    {
        var outcome = Decided(ConflictRule.Review, "hers");

        outcome.Cell.Should().BeEquivalentTo(new { Value = FieldValue.Of("his"), Version = 5L, StandsStill = true });
        outcome.Cell.Conflict.Should().BeEquivalentTo(new { Value = FieldValue.Of("hers"), Time = Ask.At(20), CellVersion = 5L });
    }

    [Fact]
    public void EditDuringAReview_TakesThePlaceOfTheContenderAndKeepsTheFirstTime()
    {
        var question = Concurrent(ConflictRule.Review, "hers");
        var first = Reconciler.Reconcile(question);
        var second = Reconciler.Reconcile(question.Again(first) with { Value = FieldValue.Of("later"), Time = Ask.At(30), Now = Ask.Second(31) });

        second.Cell.Conflict.Should().BeEquivalentTo(new { Value = FieldValue.Of("later"), OpenedAt = Ask.Second(22) });
        second.Cell.Value.Text.Should().Be("his");
    }

    [Fact]
    public void LosingRecord_IsToBeToldTheAgreedValue()
    {
        var outcome = Decided(ConflictRule.PreferServiceTitan, "hers");

        outcome.Kind.Should().Be(DecisionKind.Conflict);
        outcome.Known.Should().BeEquivalentTo(new { Value = FieldValue.Of("hers"), Differs = true });
        outcome.Cell.History.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Rule = RuleName.PreferServiceTitan,
            Observed = FieldValue.Of("hers"),
            Agreed = FieldValue.Of("his"),
            ChangedTheValue = false,
        });
    }

    [Theory]
    [InlineData(ConflictRule.Newest)]
    [InlineData(ConflictRule.PreferHubSpot)]
    [InlineData(ConflictRule.PreferServiceTitan)]
    [InlineData(ConflictRule.Union)]
    [InlineData(ConflictRule.KeepFirst)]
    [InlineData(ConflictRule.Review)]
    public void DecidedEditThatComesAgain_ChangesNothing(ConflictRule rule)
    {
        var question = Concurrent(rule, "hers");
        var first = Reconciler.Reconcile(question);
        var again = Reconciler.Reconcile(question.Again(first));

        again.Cell.Should().BeSameAs(first.Cell);
        again.Known.Should().Be(first.Known);
    }

    private static FieldOutcome Decided(ConflictRule rule, string seen, double at = 20, ConflictRule fallback = ConflictRule.Review) =>
        Reconciler.Reconcile(Concurrent(rule, seen, fallback, at));

    /// <summary>ServiceTitan set "his" at 15 while HubSpot still held version 1.</summary>
    private static FieldQuestion Concurrent(ConflictRule rule, string seen, ConflictRule fallback = ConflictRule.Review, double at = 20) =>
        Ask.Sees(seen, at, Ask.Shared(rule, fallback)) with { Cell = Ask.Agreed("his", version: 5, at: 15) };
}
