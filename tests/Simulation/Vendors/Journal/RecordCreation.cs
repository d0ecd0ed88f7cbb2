using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>A record that came to be, other than by a merge.</summary>
/// <param name="Record">The record.</param>
/// <param name="By">Who created it.</param>
/// <param name="Entity">The entity that asked Hearth for it; null when a person created it.</param>
/// <param name="Parent">The record it hangs on.</param>
/// <param name="At">When.</param>
internal sealed record RecordCreation(RecordRef Record, Author By, EntityId? Entity, RecordRef? Parent, DateTimeOffset At);
