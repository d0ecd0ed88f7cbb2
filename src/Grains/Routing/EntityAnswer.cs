using Hearth.Contracts.Entities;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>What an entity answered.</summary>
/// <param name="Entity">The entity that took the observations in, which may be another one than they were sent to.</param>
/// <param name="By">A record that the observations are of.</param>
/// <param name="Answer">Its answer.</param>
internal readonly record struct EntityAnswer(EntityId Entity, RecordRef By, ObserveAnswer Answer);
