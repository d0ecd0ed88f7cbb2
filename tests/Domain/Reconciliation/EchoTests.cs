using Hearth.Domain.Changes;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>Steps 3 and 4: our own writes coming back, as they were or as the vendor renders them.</summary>
public sealed class EchoTests
{
    [Fact]
    public void ValueInFlight_HasLanded()
    {
        var outcome = Reconciler.Reconcile(InFlight("new", "new"));

        outcome.Kind.Should().Be(DecisionKind.Echo);
        outcome.Rule.Should().Be(RuleName.Landed);
        outcome.Landed.Should().BeTrue();
        outcome.Known!.Knows(5).Should().BeTrue();
    }

    [Fact]
    public void ValueInFlightThatWasSupersededMeanwhile_LandsWithItsOwnVersion()
    {
        var outcome = Reconciler.Reconcile(InFlight("new", "new") with { Cell = Ask.Agreed("newer", version: 6) });

        outcome.Kind.Should().Be(DecisionKind.Echo);
        outcome.Known!.AgreedVersion.Should().Be(5);
        outcome.Known.Knows(6).Should().BeFalse();
    }

    [Theory]
    [InlineData(false, DecisionKind.Unchanged)]
    [InlineData(true, DecisionKind.Echo)]
    public void AgreedValue_IsInAgreement(bool byHearth, DecisionKind kind)
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("new") with { Cell = Ask.Agreed("new", version: 5), Writer = byHearth ? ValueWriter.Hearth : ValueWriter.Unknown });

        outcome.Kind.Should().Be(kind);
        outcome.Rule.Should().Be(RuleName.Agrees);
        outcome.Known!.Knows(5).Should().BeTrue();
    }

    [Fact]
    public void EarlierWriteThatComesBackAfterACrash_IsAnEcho()
    {
        var outcome = Reconciler.Reconcile(AfterACrash("second"));

        outcome.Kind.Should().Be(DecisionKind.Echo);
        outcome.Rule.Should().Be(RuleName.EarlierWrite);
        outcome.Known!.AgreedVersion.Should().Be(2);
        outcome.Cell.Value.Text.Should().Be("third");
    }

    [Fact]
    public void EarlierWriteOfWhatTheRecordItselfBrought_IsAnEdit()
    {
        var question = AfterACrash("second");
        var own = question with
        {
            Cell = question.Cell.WithHistory(Ask.Entry(2, "old", "second", Ask.Contact), Ask.Entry(3, "second", "third", Ask.Customer)),
        };

        Reconciler.Reconcile(own).Rule.Should().NotBe(RuleName.EarlierWrite);
    }

    [Theory]
    [InlineData(310, 311, DecisionKind.Echo)]
    [InlineData(400, 401, DecisionKind.Conflict)]
    public void EarlierWrite_LandsWithinMinutesAfterItsValueWasReplaced(double at, double readAt, DecisionKind kind) =>
        Reconciler.Reconcile(AfterACrash("second") with { Time = Ask.At(at), ReadAt = Ask.Second(readAt) }).Kind.Should().Be(kind);

    [Fact]
    public void EarlierWriteOfWhichTheRecordWasSeenWithoutLongAfterwards_IsAnEditHoweverVagueItsTime()
    {
        var seen = AfterACrash("second") with { Known = Ask.Holds(at: 400), Time = SourceTime.NotAfter(Ask.Second(500)), ReadAt = Ask.Second(501) };

        Reconciler.Reconcile(seen).Rule.Should().NotBe(RuleName.EarlierWrite);
        Reconciler.Reconcile(seen with { Known = Ask.Holds() }).Rule.Should().Be(RuleName.EarlierWrite);
    }

    [Fact]
    public void EarlierValueThatTheRecordHadBefore_IsAnEdit() =>
        Reconciler.Reconcile(AfterACrash("second") with { Known = Ask.Holds("third", version: 3) }).Kind.Should().Be(DecisionKind.Accepted);

    [Fact]
    public void EarlierWriteThatSomebodyElseEntered_IsAnEdit()
    {
        var outcome = Reconciler.Reconcile(AfterACrash("second") with { Writer = ValueWriter.SomebodyElse });

        (outcome.Kind, outcome.Rule).Should().Be((DecisionKind.Conflict, RuleName.Newest));
        outcome.Cell.Value.Text.Should().Be("second");
    }

    [Fact]
    public void SupersededValueInFlightThatSomebodyElseEntered_HasNotLanded()
    {
        var outcome = Reconciler.Reconcile(InFlight("new", "new") with
        {
            Cell = Ask.Agreed("newer", version: 6, at: 15),
            Writer = ValueWriter.SomebodyElse,
        });

        (outcome.Rule, outcome.Landed).Should().Be((RuleName.Newest, false));
        outcome.Cell.Value.Text.Should().Be("new");
    }

    [Theory]
    [InlineData(ValueWriter.SomebodyElse, RuleName.Newest, "old")]
    [InlineData(ValueWriter.Unknown, RuleName.Known, "new")]
    [InlineData(ValueWriter.Hearth, RuleName.Known, "new")]
    public void KnownValueAtALaterTime_IsAnEditWhereSomebodyElseBroughtItBack(ValueWriter writer, string rule, string agreed)
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("old") with { Cell = Ask.Agreed("new", version: 2, at: 15), Writer = writer });

        outcome.Rule.Should().Be(rule);
        outcome.Cell.Value.Text.Should().Be(agreed);
    }

    [Fact]
    public void ValueThatSomebodyElseEnteredAndOurOwnWriteRepeated_IsAnEdit()
    {
        // HubSpot held "old"; a person entered "same" at 15, our own "same" landed at 18, and ServiceTitan agreed on "new" at 12.
        var outcome = Reconciler.Reconcile(Ask.Sees("same", at: 15) with
        {
            Cell = Ask.Agreed("new", version: 3, at: 12),
            Known = Ask.Holds("same", version: 2, at: 18) with { WrittenOverSince = Ask.Second(10) },
            Writer = ValueWriter.SomebodyElse,
        });

        outcome.Rule.Should().Be(RuleName.Newest);
        outcome.Cell.Value.Text.Should().Be("same");
        outcome.Known!.WrittenOverSince.Should().Be(Ask.Second(15), "what people entered after that was overwritten too");
    }

    [Theory]
    [InlineData(20, 2)]
    [InlineData(40, 4)]
    public void WriteOfAValueThatWasAgreedTwice_KnewOnlyWhatWasAgreedBeforeIt(int at, int version)
    {
        // "same" was agreed as version 2 and sent, then "other", and then "same" again, entered at 30.
        var outcome = Reconciler.Reconcile(Ask.Sees("same", at) with
        {
            Cell = Ask.Agreed("same", version: 4, at: 30).WithHistory(
                Ask.Entry(2, "old", "same", Ask.Customer), Ask.Entry(3, "same", "other", Ask.Customer), Ask.Entry(4, "other", "same", Ask.Customer)),
            Writer = ValueWriter.Hearth,
        });

        (outcome.Kind, outcome.Rule).Should().Be((DecisionKind.Echo, RuleName.Agrees));
        outcome.Known!.AgreedVersion.Should().Be(version, "an edit of it is concurrent with what was agreed later");
    }

    [Fact]
    public void WriteThatLandsAfterTheRecordBroughtSomethingNewer_IsNotTheRenderingOfTheOneInFlight()
    {
        // HubSpot brought version 3, and 5 is on its way there; the write of version 2, whose answer was lost, lands only now.
        var outcome = Reconciler.Reconcile(Ask.Sees("second", at: 20) with
        {
            Cell = Ask.Agreed("fifth", version: 5, at: 19).WithHistory(
                Ask.Entry(2, "old", "second", Ask.Customer), Ask.Entry(3, "second", "third", Ask.Contact), Ask.Entry(5, "third", "fifth", Ask.Customer)),
            Known = Ask.Holds("third", version: 3, at: 15),
            InFlight = Ask.Flying("fifth", 5),
            Writer = ValueWriter.Hearth,
        });

        (outcome.Rule, outcome.Landed).Should().Be((RuleName.EarlierWrite, false));
        outcome.Known!.Value.Text.Should().Be("second");
        outcome.Known.Knows(3).Should().BeFalse("what it brought was overwritten, and is to be told again");
    }

    [Theory]
    [InlineData(18, DecisionKind.Conflict, ValueWriter.Unknown, true)]
    [InlineData(22, DecisionKind.Conflict, ValueWriter.Unknown, false)]
    [InlineData(18, DecisionKind.Accepted, ValueWriter.Unknown, false)]
    [InlineData(18, DecisionKind.Conflict, ValueWriter.SomebodyElse, false)]
    public void WriteThatReplacedAnEditBeforeItWasRead_IsAnEcho(int at, DecisionKind won, ValueWriter writer, bool isEcho)
    {
        // Version 2 was on its way when the customer was changed at 15; that was read, without our write, and won at 20.
        var outcome = Reconciler.Reconcile(Ask.Sees("second", at).ByServiceTitan() with
        {
            Cell = Ask.Agreed("edit", version: 3, at: 15).WithHistory(
                Ask.Entry(2, "old", "second", Ask.Contact), Ask.Entry(3, "second", "edit", Ask.Customer, at: 15) with { At = Ask.Second(20), Kind = won }),
            Known = Ask.Holds("edit", version: 3, at: 15),
            Time = SourceTime.NotAfter(Ask.Second(at)),
            Writer = writer,
        });

        (outcome.Rule == RuleName.EarlierWrite).Should().Be(isEcho);
        outcome.Known!.Knows(3).Should().BeFalse("the record holds something else, by our hand or by a person's");
        outcome.Cell.Value.Text.Should().Be(isEcho ? "edit" : "second");
    }

    [Theory]
    [InlineData(true, RuleName.EarlierWrite)]
    [InlineData(false, RuleName.Newest)]
    public void EarlierValueAtFirstSight_IsAnEchoWhereHearthMadeTheRecord(bool isOwn, string rule) =>
        Reconciler.Reconcile(AfterACrash("second") with { Known = null, IsOwnCreation = isOwn }).Rule.Should().Be(rule);

    [Theory]
    [InlineData(true, DecisionKind.Rendered)]
    [InlineData(false, DecisionKind.Conflict)]
    public void RenderingOfAnEarlierValueAtFirstSight_IsNoEditWhereHearthMadeTheRecord(bool isOwn, DecisionKind kind)
    {
        var outcome = Reconciler.Reconcile(AfterACrash("SECOND") with { Known = null, IsOwnCreation = isOwn });

        outcome.Kind.Should().Be(kind);
        if (isOwn)
        {
            outcome.Cell.Value.Text.Should().Be("third");
            outcome.Known!.Knows(3).Should().BeFalse("it was made with what was agreed before, and is to be told");
        }
    }

    [Fact]
    public void RewriteOfARefusedEditThatComesBackAfterACrash_IsAnEcho()
    {
        // HubSpot knew version 2, emptied it, and was sent version 2 again; then ServiceTitan agreed on version 3.
        var outcome = Reconciler.Reconcile(AfterACrash("second", at: 30) with { Known = Ask.Holds("", version: 2) with { Differs = true } });

        outcome.Rule.Should().Be(RuleName.EarlierWrite);
        outcome.Cell.Value.Text.Should().Be("third");
    }

    [Fact]
    public void EarlierValueWhereTheFieldIsNeverWritten_IsAnEdit() =>
        Reconciler.Reconcile(AfterACrash("second") with { Writable = false }).Rule.Should().NotBe(RuleName.EarlierWrite);

    [Fact]
    public void VendorsRenderingOfWhatIsInFlight_IsInAgreement()
    {
        var outcome = Reconciler.Reconcile(InFlight("Anne-Marie O'Neil", "ANNE MARIE ONEIL"));

        outcome.Kind.Should().Be(DecisionKind.Rendered);
        outcome.Landed.Should().BeTrue();
        outcome.Known.Should().BeEquivalentTo(new { Rendered = FieldValue.Of("ANNE MARIE ONEIL"), AgreedVersion = 5L });
        outcome.Cell.Value.Text.Should().Be("Anne-Marie O'Neil");
    }

    [Fact]
    public void RenderingSeenAgain_IsKnown()
    {
        var question = InFlight("Anne-Marie", "ANNE MARIE");
        var first = Reconciler.Reconcile(question);
        var again = Reconciler.Reconcile(question.Again(first));

        again.Rule.Should().Be(RuleName.Known);
        again.Cell.Should().BeSameAs(first.Cell);
        again.Known.Should().BeSameAs(first.Known);
    }

    [Fact]
    public void OtherTextThanWhatIsInFlight_IsAnEdit() =>
        Reconciler.Reconcile(InFlight("Anne", "Anna")).Kind.Should().Be(DecisionKind.Conflict);

    [Fact]
    public void AnyTextThatTheVendorSaysWeWrote_IsARendering()
    {
        var outcome = Reconciler.Reconcile(InFlight("Anne", "A. (cut)") with { Writer = ValueWriter.Hearth });

        outcome.Kind.Should().Be(DecisionKind.Rendered);
        outcome.Cell.Value.Text.Should().Be("Anne");
    }

    [Theory]
    [InlineData(0, DecisionKind.Rendered)]
    [InlineData(60, DecisionKind.Echo)]
    public void AnotherTextOfOurs_IsARenderingOfTheWriteThatIsKnown_UnlessItIsALaterOne(int secondsLater, DecisionKind kind)
    {
        var question = Ask.Sees("B. (cut)");
        var known = question.Known! with { Value = FieldValue.Of("Anne"), SeenAt = question.Time.At.AddSeconds(-secondsLater), WrittenOverSince = question.Time.At.AddHours(-1) };

        var outcome = Reconciler.Reconcile(question with { Writer = ValueWriter.Hearth, Known = known });

        outcome.Kind.Should().Be(kind);
        outcome.Known!.Differs.Should().Be(kind is DecisionKind.Echo, "a write whose memory is gone has put something else there");
    }

    [Fact]
    public void SameLettersWithNothingInFlight_AreAPersonsEdit() =>
        Reconciler.Reconcile(Ask.Sees("OLD")).Kind.Should().Be(DecisionKind.Accepted);

    [Fact]
    public void FirstSightOfAnEmptyRecord_IsNoEdit()
    {
        var outcome = Reconciler.Reconcile(Ask.Sees("") with { Known = null, Policy = Ask.Shared(clearable: true) });

        outcome.Rule.Should().Be(RuleName.FirstSeenEmpty);
        outcome.Cell.Value.Text.Should().Be("old");
        outcome.Known!.Differs.Should().BeTrue("it is to be told the agreed value");
    }

    [Fact]
    public void EditWhoseTimeCouldBeCertain_WaitsForEvidence()
    {
        var question = Ask.Sees("new") with { CanRefine = true };
        var outcome = Reconciler.Reconcile(question);

        outcome.Kind.Should().Be(DecisionKind.NeedsEvidence);
        outcome.Cell.Should().BeSameAs(question.Cell);
        outcome.Known.Should().BeSameAs(question.Known);
    }

    [Fact]
    public void EchoesNeedNoEvidence() => Reconciler.Reconcile(InFlight("new", "new") with { CanRefine = true }).Kind.Should().Be(DecisionKind.Echo);

    private static FieldQuestion InFlight(string sent, string seen) =>
        Ask.Sees(seen) with { Cell = Ask.Agreed(sent, version: 5, at: 15), InFlight = Ask.Flying(sent, 5) };

    /// <summary>HubSpot held version 1; 2 and 3 were agreed since, 2 was sent, and nobody remembers what was in flight.</summary>
    private static FieldQuestion AfterACrash(string seen, double at = 20) => Ask.Sees(seen, at) with
    {
        Cell = Ask.Agreed("third", version: 3, at: 18)
            .WithHistory(Ask.Entry(2, "old", "second", Ask.Customer), Ask.Entry(3, "second", "third", Ask.Customer)),
    };
}
