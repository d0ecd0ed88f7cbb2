using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>A linked record, and whether it is known to be gone.</summary>
/// <param name="Record">The record.</param>
/// <param name="Entity">The entity that it is linked to.</param>
/// <param name="IsAbsent">True when it was found to be missing at its vendor, and has not been seen since.</param>
public sealed record KnownRecord(RecordRef Record, EntityId Entity, bool IsAbsent);
