using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>Which entity a record belongs to, and why.</summary>
/// <param name="Record">The record.</param>
/// <param name="Entity">Its entity.</param>
/// <param name="IsNew">True when the entity was made for it.</param>
/// <param name="Rule">One of <see cref="ResolutionRule"/>.</param>
public sealed record Resolution(RecordRef Record, EntityId Entity, bool IsNew, string Rule);
