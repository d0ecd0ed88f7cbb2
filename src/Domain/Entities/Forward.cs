using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Where a household went that was merged into another one.</summary>
/// <param name="Into">The household that has its records now.</param>
/// <param name="Cause">Why they were merged, as in <see cref="Absorption.Causes"/>.</param>
/// <param name="At">When it stopped to decide for itself (UTC).</param>
public sealed record Forward(EntityId Into, string Cause, DateTimeOffset At)
{
    /// <summary>Whose of the two an email or a phone number is, where somebody said so together with the merge; else null.</summary>
    public MethodMove? Move { get; init; }
}
