using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>Which entity a record belongs to, and why.</summary>
/// <param name="Record">The record.</param>
/// <param name="Entity">Its entity.</param>
/// <param name="IsNew">True when the entity was made for it.</param>
/// <param name="Rule"><c>linked</c>, <c>stored-id</c>, <c>email</c>, <c>phone</c> or <c>new</c>.</param>
/// <param name="Keys">The keys that the entity holds from now on.</param>
public sealed record Resolution(RecordRef Record, EntityId Entity, bool IsNew, string Rule, ImmutableArray<MatchKey> Keys);
