using System.Collections.Immutable;
using Hearth.Domain.Policy;

namespace Hearth.Tests.Domain.Laws;

/// <summary>A policy, two vendors' habits and a history.</summary>
/// <param name="Policy">The policy: one to three fields.</param>
/// <param name="ServiceTitan">How ServiceTitan shows its record.</param>
/// <param name="HubSpot">How HubSpot shows its record.</param>
/// <param name="Steps">What happens.</param>
/// <param name="Shuffle">In which order the messages that are left come in the end.</param>
/// <param name="Clears">True when people also empty fields.</param>
internal sealed record Scenario(SyncPolicy Policy, Habits ServiceTitan, Habits HubSpot, ImmutableArray<Step> Steps, int Shuffle, bool Clears)
{
    /// <summary>True when people also enter earlier values again.</summary>
    public bool Repeats { get; init; }

    /// <summary>True when both vendors give all the evidence there is.</summary>
    public bool IsCertain => ServiceTitan.IsCertain && HubSpot.IsCertain;

    public override string ToString() => string.Join(
        '\n',
        [
            $"ServiceTitan {ServiceTitan}, HubSpot {HubSpot}, shuffle {Shuffle}, clears {Clears}, repeats {Repeats}, {Policy.Oscillation}",
            .. Policy.Fields.Select(field => field.ToString()),
            .. Steps.Select(step => step.ToString()),
        ]);
}
