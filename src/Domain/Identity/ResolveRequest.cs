using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>A record whose entity is not known.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">The kind of entity it belongs to.</param>
/// <param name="Stored">The entity that the record itself names, or null.</param>
/// <param name="Profile">By what it can be recognized.</param>
/// <param name="ChangedAt">
/// When the record was last changed (UTC), where that is known: what a household gave up later was still its own then. Null: now.
/// </param>
public sealed record ResolveRequest(RecordRef Record, EntityKind Kind, EntityId? Stored, IdentityProfile Profile, DateTimeOffset? ChangedAt = null);
