using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>Step 6: a field that flips too often stands still.</summary>
public sealed class QuarantineTests
{
    private static readonly OscillationPolicy ThreeAMinute = new(ChangesMax: 3, Window: TimeSpan.FromMinutes(1));

    [Fact]
    public void OneChangeMoreThanAllowedWithinTheWindow_QuarantinesTheField()
    {
        var outcomes = Flips(secondsApart: 5).Take(4).ToList();

        outcomes[2].Cell.StandsStill.Should().BeFalse();
        outcomes[3].Cell.StandsStill.Should().BeTrue();
        outcomes[3].Cell.QuarantinedAt.Should().NotBeNull();
    }

    [Fact]
    public void ChangesSpreadOut_NeverQuarantine() =>
        Flips(secondsApart: 25).Take(10).Should().OnlyContain(outcome => !outcome.Cell.StandsStill);

    [Fact]
    public void QuarantinedField_StandsStill()
    {
        var outcomes = Flips(secondsApart: 5).Take(6).ToList();

        outcomes[4].Kind.Should().Be(DecisionKind.Refused);
        outcomes[4].Rule.Should().Be(RuleName.Quarantine);
        outcomes[5].Cell.Should().BeSameAs(outcomes[3].Cell);
    }

    [Fact]
    public void OptOutOfAQuarantinedField_PassesAtOnce()
    {
        var outcome = Reconciler.Reconcile(Standing("false", sees: "true"));

        (outcome.Kind, outcome.Rule, outcome.Cell.Value.Text).Should().Be((DecisionKind.Accepted, RuleName.MostRestrictive, "true"));
        outcome.Cell.QuarantinedAt.Should().NotBeNull("an operator looks at the flipping all the same");
    }

    [Theory]
    [InlineData(FieldOwner.HubSpot, "true")]
    [InlineData(FieldOwner.ServiceTitan, "false")]
    public void OptOutOfAQuarantinedFieldThatASystemOwns_PassesWhereItIsTheOwners(FieldOwner owner, string agreed)
    {
        var question = Standing("false", sees: "true");

        Reconciler.Reconcile(question with { Policy = question.Policy with { Owner = owner } }).Cell.Value.Text.Should().Be(agreed);
    }

    [Fact]
    public void OptInToAQuarantinedOptOut_IsTakenBack()
    {
        var outcome = Reconciler.Reconcile(Standing("true", sees: "false"));

        (outcome.Kind, outcome.Rule, outcome.Cell.Value.Text).Should().Be((DecisionKind.Restored, RuleName.Quarantine, "true"));
        outcome.Known!.Differs.Should().BeTrue("every record goes on saying so until someone looks");
    }

    [Fact]
    public void OptOutWhileAPersonHasToDecide_DecidesIt()
    {
        var question = Standing("false", sees: "true");
        var conflict = new FieldConflict(Ask.Second(15), 1, Ask.Customer, FieldValue.Empty, Ask.At(15));
        var outcome = Reconciler.Reconcile(question with { Cell = question.Cell with { QuarantinedAt = null, Conflict = conflict } });

        outcome.Cell.Value.Text.Should().Be("true");
        outcome.Cell.Conflict.Should().BeNull();
    }

    private static FieldQuestion Standing(string agreed, string sees) => Ask.Sees(sees, policy: Ask.Shared(ConflictRule.MostRestrictive, type: FieldType.Boolean)) with
    {
        Cell = Ask.Agreed(agreed) with { QuarantinedAt = Ask.Second(15) },
        Known = Ask.Holds(agreed),
    };

    private static IEnumerable<FieldOutcome> Flips(int secondsApart)
    {
        var (cell, known) = (Ask.Agreed(), Ask.Holds());
        for (var flip = 1; ; flip++)
        {
            var at = 20 + (flip * secondsApart);
            var outcome = Reconciler.Reconcile(Ask.Sees($"flip {flip % 2}", at) with
            {
                Cell = cell,
                Known = known,
                Oscillation = ThreeAMinute,
                NextVersion = flip + 1,
                Value = FieldValue.Of($"flip {flip % 2}"),
            });
            (cell, known) = (outcome.Cell, outcome.Known!);
            yield return outcome;
        }
    }
}
