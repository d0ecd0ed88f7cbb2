using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>Consent merged most restrictively: an opt-out ends only with an opt-in that is certainly later.</summary>
public sealed class ConsentRatchetTests
{
    private static readonly FieldPolicy Consent = Ask.Shared(ConflictRule.MostRestrictive, type: FieldType.Boolean);

    [Fact]
    public void LaterOptIn_IsAccepted() => Reconciler.Reconcile(OptedOut("false", at: 20)).Cell.Value.Text.Should().Be("false");

    [Fact]
    public void OptInThatMayBeEarlierThanTheOptOut_IsNot()
    {
        var outcome = Reconciler.Reconcile(OptedOut("false", at: 20) with { Cell = Ask.Agreed("true", at: 25) });

        outcome.Rule.Should().Be(RuleName.MostRestrictive);
        outcome.Cell.Value.Text.Should().Be("true");
        outcome.Known!.Differs.Should().BeTrue();
    }

    [Fact]
    public void OptInOfUncertainTime_IsTakenWhenTheOptOutWasKnownBeforeIt() =>
        Reconciler.Reconcile(OptedOut("false", at: 20) with { Time = SourceTime.NotAfter(Ask.Second(20)) }).Cell.Value.Text.Should().Be("false");

    [Theory]
    [InlineData(320, "true")]
    [InlineData(321, "false")]
    public void OptInThatMayBeOurOwnWriteOfWhatWasAgreedBefore_IsNobodys(double at, string agreed)
    {
        var optedOut = Ask.Agreed("true", version: 2, at: 12).WithHistory(
            Ask.Entry(1, "", "false", Ask.Contact), Ask.Entry(2, "false", "true", Ask.Customer, at: 20));
        var seen = OptedOut("false", at).ByServiceTitan() with { Cell = optedOut, Known = Ask.Holds("true", version: 2, at: 12), Time = SourceTime.NotAfter(Ask.Second(at)) };

        Reconciler.Reconcile(seen).Cell.Value.Text.Should().Be(agreed);
    }

    [Fact]
    public void OptInWhereNoneWasEverSent_IsAPersons()
    {
        var optedOut = Ask.Agreed("true", version: 2, at: 12).WithHistory(
            Ask.Entry(1, "", "false", Ask.Customer), Ask.Entry(2, "false", "true", Ask.Customer, at: 20));
        var seen = OptedOut("false", at: 30).ByServiceTitan() with { Cell = optedOut, Known = Ask.Holds("true", version: 2, at: 12), Time = SourceTime.NotAfter(Ask.Second(30)) };

        Reconciler.Reconcile(seen).Cell.Value.Text.Should().Be("false");
    }

    [Fact]
    public void SecondOptOut_RenewsTheTimeOfTheFirst()
    {
        var outcome = Reconciler.Reconcile(OptedOut("true", at: 30) with { Known = Ask.Holds("false") });

        outcome.Rule.Should().Be(RuleName.Agrees);
        outcome.Cell.ChangedAt.Should().Be(Ask.At(30));
    }

    [Fact]
    public void OurOwnOptOutComingBack_RenewsNothing() =>
        Reconciler.Reconcile(OptedOut("true", at: 30) with { Known = Ask.Holds("false"), Writer = ValueWriter.Hearth })
            .Cell.ChangedAt.Should().Be(Ask.At(10));

    [Fact]
    public void OptOutGivenAnew_IsNoEchoOfTheOneInFlight()
    {
        var outcome = Reconciler.Reconcile(OptedOut("true", at: 30) with
        {
            Cell = Ask.Agreed("false", version: 6, at: 20),
            Known = Ask.Holds("false"),
            InFlight = Ask.Flying("true", 5),
        });

        outcome.Kind.Should().Be(DecisionKind.Conflict);
        outcome.Cell.Value.Text.Should().Be("true");
    }

    [Fact]
    public void OptOutGivenAnewWhereItWasKnownAllAlong_IsAnEdit() =>
        Reconciler.Reconcile(OptedOut("true", at: 30) with { Cell = Ask.Agreed("false", version: 6, at: 20) }).Cell.Value.Text.Should().Be("true");

    [Theory]
    [InlineData(25, "true")]
    [InlineData(15, "false")]
    public void OptOutThatAPollHadShownBefore_IsDatedByItsOwnTime(double optOut, string agreed) =>
        Reconciler.Reconcile(OptedOut("true", at: optOut) with { Cell = Ask.Agreed("false", version: 6, at: 20), Known = Ask.Holds("true", at: optOut) })
            .Cell.Value.Text.Should().Be(agreed);

    [Theory]
    [InlineData(true, 30, DecisionKind.NeedsEvidence)]
    [InlineData(true, 10, DecisionKind.Unchanged)]
    [InlineData(false, 30, DecisionKind.Unchanged)]
    public void OptOutThatMayHaveBeenGivenAnew_IsDatedBeforeItIsTakenForTheOldOne(bool canRefine, double at, DecisionKind kind)
    {
        var seen = OptedOut("true", at) with { Cell = Ask.Agreed("false", version: 6, at: 20), Time = SourceTime.NotAfter(Ask.Second(at)), CanRefine = canRefine };

        Reconciler.Reconcile(seen).Kind.Should().Be(kind);
    }

    [Fact]
    public void OptOutGivenAnew_WinsAgainstAnOptInThatMayBeEarlier() =>
        Reconciler.Reconcile(OptedOut("true", at: 30) with
        {
            Cell = Ask.Agreed("false", version: 6) with { ChangedAt = Ask.Between(15, 35) },
            Known = Ask.Holds("true"),
        }).Cell.Value.Text.Should().Be("true");

    [Fact]
    public void OptOutGivenAnew_LosesAgainstAnOptInThatIsCertainlyLater() =>
        Reconciler.Reconcile(OptedOut("true", at: 30) with
        {
            Cell = Ask.Agreed("false", version: 6) with { ChangedAt = Ask.Between(31, 35) },
            Known = Ask.Holds("true"),
        }).Cell.Value.Text.Should().Be("false");

    [Theory]
    [InlineData(15, "true")]
    [InlineData(20, "false")]
    public void OptOutGivenAnewThatLookedAsBeforeAndWasWrittenOver_EndsWithAnOptInThatIsCertainlyLater(double optInAfter, string agreed) =>
        Reconciler.Reconcile(OptedOut("true", at: 20) with
        {
            Cell = Ask.Agreed("false", version: 6) with { ChangedAt = Ask.Between(optInAfter, 25) },
            Known = Ask.Holds("false", version: 6, at: 30) with { WrittenOverSince = Ask.Second(20) },
        }).Cell.Value.Text.Should().Be(agreed, "the poll dated the record by the opt-out, and could not tell it from the one before");

    /// <summary>HubSpot opted out at 10, everyone knows, and now it shows a value.</summary>
    private static FieldQuestion OptedOut(string seen, double at) =>
        Ask.Sees(seen, at, Consent) with { Cell = Ask.Agreed("true"), Known = Ask.Holds("true") };
}
