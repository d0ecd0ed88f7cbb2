using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;
using Hearth.Grains.Documents;
using Hearth.Grains.Entities;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>Makes a household fail: its stored document is of a release to come.</summary>
internal static class Poison
{
    public static Task StoreAsync(Company company, EntityId household)
    {
        var state = new GrainState<EntityDocument>(new EntityDocument { Id = household.Value, SchemaVersion = EntityDocument.CurrentSchema + 1 });
        return Storage(company).WriteStateAsync("household", IdOf(company, household), state);
    }

    public static async Task RemoveAsync(Company company, EntityId household)
    {
        var state = new GrainState<EntityDocument>(new EntityDocument());
        await Storage(company).ReadStateAsync("household", IdOf(company, household), state);
        await Storage(company).ClearStateAsync("household", IdOf(company, household), state);
    }

    private static IGrainStorage Storage(Company company) =>
        company.Silo.Get<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>(EntityStorage.Name);

    private static GrainId IdOf(Company company, EntityId household) =>
        company.Silo.Grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(company.Account, household)).GetGrainId();
}
