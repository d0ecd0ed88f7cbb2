using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>A place in the order of the cases.</summary>
/// <param name="DecidedAt">When the case was decided (UTC).</param>
/// <param name="Record">Its record.</param>
/// <param name="Candidate">The household that the record was compared with.</param>
public readonly record struct CaseCursor(DateTimeOffset DecidedAt, RecordRef Record, EntityId Candidate);
