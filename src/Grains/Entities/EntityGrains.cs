using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;

namespace Hearth.Grains.Entities;

/// <summary>Finding an entity's grain, and asking it.</summary>
internal static class EntityGrains
{
    /// <summary>The grain of an entity, by the kind that its id names.</summary>
    internal static IEntityGrain GetEntity(this IGrainFactory grains, AccountId account, EntityId entity)
    {
        var key = GrainKeys.Entity(account, entity);
        return entity.Kind is EntityKind.Household ? grains.GetGrain<IHouseholdGrain>(key) : grains.GetGrain<IJobGrain>(key);
    }

    /// <summary>Asks an entity that must know at least a revision: an answer from before that is not taken.</summary>
    internal static async Task<T> AskAsync<T>(this IEntityGrain entity, long revision, Func<IEntityGrain, Task<T>> ask, Func<T, long> revisionOf)
    {
        var answer = await ask(entity);
        if (revisionOf(answer) >= revision)
        {
            return answer;
        }

        await entity.CatchUpAsync(revision);
        return await ask(entity);
    }
}
