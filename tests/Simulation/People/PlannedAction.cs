using System.Globalization;

namespace Hearth.Tests.Simulation.People;

/// <summary>A deed with its time.</summary>
/// <param name="Number">Its number in the plan as it was drawn, by which it stays known when others are taken out.</param>
/// <param name="At">When, since the run's beginning; zero means before the first synchronization.</param>
/// <param name="Household">Whose records.</param>
/// <param name="Deed">What is done.</param>
internal sealed record PlannedAction(int Number, TimeSpan At, int Household, Deed Deed)
{
    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"#{Number,-3}{At.TotalSeconds,9:0.000} s  household {Household}: {Deed}");
}
