namespace Hearth.Domain.Reconciliation;

/// <summary>What became of one observed value.</summary>
/// <param name="Kind">The decision.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Cell">The cell after it.</param>
/// <param name="Known">The shadow after it.</param>
/// <param name="Landed">True when the value that was on its way to the record has arrived.</param>
public sealed record FieldOutcome(DecisionKind Kind, string Rule, Cell Cell, Shadow? Known, bool Landed = false);
