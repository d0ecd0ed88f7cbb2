using Hearth.Domain.Values;

namespace Hearth.Domain.Changes;

/// <summary>One field's value as a system shows it.</summary>
/// <param name="Field">One of <see cref="FieldName"/>.</param>
/// <param name="Value">The canonical value.</param>
/// <param name="Time">When the system says the value was set.</param>
/// <param name="Writer">Whom the system names as the writer of this value.</param>
public readonly record struct ObservedField(string Field, FieldValue Value, SourceTime Time, ValueWriter Writer = ValueWriter.Unknown);
