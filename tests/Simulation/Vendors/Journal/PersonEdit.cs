using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>One field that a person changed at a vendor, the values of a record that they created included.</summary>
/// <param name="System">The vendor.</param>
/// <param name="Record">The record.</param>
/// <param name="Field">The field.</param>
/// <param name="Old">The canonical value before.</param>
/// <param name="New">The canonical value after.</param>
/// <param name="At">When.</param>
internal sealed record PersonEdit(SystemKind System, RecordRef Record, string Field, FieldValue Old, FieldValue New, DateTimeOffset At);
