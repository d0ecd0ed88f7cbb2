using System.Collections.Immutable;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>What an entity answered.</summary>
/// <param name="Entity">The entity that took the observations in, which may be another one than they were sent to.</param>
/// <param name="Records">The records that the observations are of.</param>
/// <param name="Through">The entity that sent them on to this one, or null.</param>
/// <param name="Answer">Its answer.</param>
internal readonly record struct EntityAnswer(EntityId Entity, ImmutableArray<RecordRef> Records, EntityId? Through, ObserveAnswer Answer);
