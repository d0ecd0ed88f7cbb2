using System.Collections.Immutable;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>What came of one observation.</summary>
/// <param name="Entity">The entity after it; the same instance when the observation says nothing new. <see cref="Freshness"/> tells what is worth storing.</param>
/// <param name="Decisions">What was decided about each field.</param>
/// <param name="NeedsEvidence">True when nothing was decided: the record should be read again with certain times.</param>
public sealed record ObserveResult(Entity Entity, ImmutableArray<FieldDecision> Decisions, bool NeedsEvidence);

/// <summary>A decision about one field.</summary>
/// <param name="Part">The part.</param>
/// <param name="Field">The field.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="ChangedTheValue">True when the agreed value changed.</param>
/// <param name="Source">The record the value came from; null for derived values.</param>
public readonly record struct FieldDecision(
    string Part, string Field, DecisionKind Kind, string Rule, bool ChangedTheValue, RecordRef? Source);
