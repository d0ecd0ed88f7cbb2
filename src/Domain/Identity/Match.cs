using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>How well a record fits a household.</summary>
/// <param name="Household">The household.</param>
/// <param name="Score">The sum of the points.</param>
/// <param name="Evidence">What speaks for and against it, the strongest first.</param>
public sealed record Match(EntityId Household, int Score, ImmutableArray<Evidence> Evidence)
{
    /// <summary>True when a name speaks for it too.</summary>
    public bool IsNamed => Evidence.Any(evidence => evidence.Points > 0 && EvidenceName.IsOfName(evidence.Name));
}
