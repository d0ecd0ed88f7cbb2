using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>
/// A conflict that a person decides. It holds only its field: no value of the field is written anywhere meanwhile, and the
/// rest of the record moves on.
/// </summary>
/// <param name="OpenedAt">When it was opened (UTC).</param>
/// <param name="CellVersion">The agreed value's version then; a decision that saw another one is refused.</param>
/// <param name="Contender">The record whose value competes.</param>
/// <param name="Value">Its value.</param>
/// <param name="Time">When that value was set.</param>
public sealed record FieldConflict(DateTimeOffset OpenedAt, long CellVersion, RecordRef Contender, FieldValue Value, SourceTime Time);
