using System.Collections.Immutable;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Two households as one.</summary>
/// <param name="Entity">The survivor; the same instance when it had absorbed the other one already.</param>
/// <param name="Decisions">What was decided where both had a value.</param>
public sealed record FoldResult(Entity Entity, ImmutableArray<FieldDecision> Decisions);
