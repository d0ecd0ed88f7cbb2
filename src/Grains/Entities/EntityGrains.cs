using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;

namespace Hearth.Grains.Entities;

/// <summary>Finding an entity's grain.</summary>
internal static class EntityGrains
{
    /// <summary>The grain of an entity, by the kind that its id names.</summary>
    internal static IEntityGrain GetEntity(this IGrainFactory grains, AccountId account, EntityId entity)
    {
        var key = GrainKeys.Entity(account, entity);
        return entity.Kind is EntityKind.Household ? grains.GetGrain<IHouseholdGrain>(key) : grains.GetGrain<IJobGrain>(key);
    }
}
