using Hearth.Domain.Values;

namespace Hearth.Domain.Changes;

/// <summary>One field of a write.</summary>
/// <param name="Field">One of <see cref="FieldName"/>.</param>
/// <param name="Value">The agreed value; empty clears the field.</param>
/// <param name="Version">The cell's version that this value belongs to.</param>
public readonly record struct FieldToWrite(string Field, FieldValue Value, long Version);
