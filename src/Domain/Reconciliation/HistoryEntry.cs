using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>One decision in a cell's history.</summary>
/// <param name="Version">The cell's version after it.</param>
/// <param name="At">When Hearth decided (UTC).</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Source">The record the value came from; null for a derived value.</param>
/// <param name="Observed">The value that was seen or derived.</param>
/// <param name="Time">When its source says it was set.</param>
/// <param name="Before">The agreed value before.</param>
/// <param name="Agreed">The agreed value after.</param>
public sealed record HistoryEntry(
    long Version,
    DateTimeOffset At,
    DecisionKind Kind,
    string Rule,
    RecordRef? Source,
    FieldValue Observed,
    SourceTime Time,
    FieldValue Before,
    FieldValue Agreed)
{
    /// <summary>True when the agreed value changed.</summary>
    public bool ChangedTheValue => Before != Agreed;
}
