using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>A decision about a record and a household that have something in common, with its reasons.</summary>
/// <param name="Record">The record.</param>
/// <param name="Entity">The household that it got.</param>
/// <param name="Match">The household that it was compared with, the points and the evidence.</param>
/// <param name="Outcome">What was decided.</param>
public sealed record MatchCase(RecordRef Record, EntityId Entity, Match Match, MatchOutcome Outcome);
