using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>
/// One field that came to hold what neither a person nor Hearth asked for: a default, a rendering of what was written, what follows
/// from another field, what a merge brought.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="Field">The field.</param>
/// <param name="Old">The canonical value before.</param>
/// <param name="New">The canonical value after.</param>
/// <param name="At">When.</param>
internal sealed record VendorChange(RecordRef Record, string Field, FieldValue Old, FieldValue New, DateTimeOffset At);
