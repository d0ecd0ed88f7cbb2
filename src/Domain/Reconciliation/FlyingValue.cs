using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>A value that is on its way to a record.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
/// <param name="Version">The version of the agreed value that it shows.</param>
public sealed record FlyingValue(string Field, FieldValue Value, long Version);
