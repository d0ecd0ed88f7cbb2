using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>A household, or two of them, that would be otherwise.</summary>
/// <param name="Change">How.</param>
/// <param name="Parts">
/// The records that would be together, the part with the record that was there first before the others; for two households what each of
/// them has.
/// </param>
/// <param name="Points">For two households how well they fit now, and how well they would; else null.</param>
public sealed record CounterfactualFinding(
    CounterfactualChange Change, ImmutableArray<CounterfactualPart> Parts, (int Before, int After)? Points = null);

/// <summary>Records of a household.</summary>
/// <param name="Household">The household.</param>
/// <param name="Records">Its customers and contacts, or some of them.</param>
public sealed record CounterfactualPart(EntityId Household, ImmutableArray<RecordRef> Records);
