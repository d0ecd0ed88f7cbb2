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
