using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>A record that was made inactive, archived or deleted, other than by a merge.</summary>
/// <param name="Record">The record.</param>
/// <param name="By">Who removed it.</param>
/// <param name="IsErasure">True for a privacy deletion.</param>
/// <param name="At">When.</param>
internal sealed record RecordRemoval(RecordRef Record, Author By, bool IsErasure, DateTimeOffset At);
