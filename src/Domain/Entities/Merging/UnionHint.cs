using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>What an observation says about a household and another one.</summary>
/// <param name="Record">The record that was merged, or that stands by itself again.</param>
/// <param name="Survivor">The record that it was merged into and that this household does not have; null when a merge was undone.</param>
public readonly record struct UnionHint(RecordRef Record, RecordRef? Survivor);
