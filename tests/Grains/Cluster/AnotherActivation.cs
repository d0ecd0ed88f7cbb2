using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;
using Hearth.Grains.Documents;
using Hearth.Grains.Entities;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>Stands for a second activation of a household, of which the first one knows nothing.</summary>
internal static class AnotherActivation
{
    /// <summary>Stores what is stored once more, under the next revision.</summary>
    public static async Task StoresAgainAsync(Company company, EntityId household)
    {
        var storage = company.Silo.Get<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>(EntityStorage.Name);
        var id = company.Silo.Grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(company.Account, household)).GetGrainId();
        var state = new GrainState<EntityDocument>(new EntityDocument());
        await storage.ReadStateAsync("household", id, state);
        await storage.WriteStateAsync("household", id, state);
    }
}
