using Hearth.Grains.Changes;
using Hearth.Grains.Erasing;
using Hearth.Grains.Feeds;
using Hearth.Grains.Identity;
using Hearth.Grains.Lanes;
using Hearth.Grains.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Grains;

/// <summary>Registers what grains need beside storage, connectors and the account directory.</summary>
public static class HearthGrains
{
    /// <summary>
    /// Adds the services behind the grains. The host adds <see cref="Accounts.IConnectorDirectory"/>, the storage, the stores
    /// named in <see cref="Entities.EntityStorage"/> and the stream provider <see cref="Contracts.Changes.ChangeStream.Provider"/>.
    /// </summary>
    public static IServiceCollection AddHearthGrains(this IServiceCollection services)
    {
        services.AddSingleton<IEntityIds, UlidEntityIds>();
        services.AddSingleton<IChangePublisher, StreamChangePublisher>();
        services.AddMetrics();
        services.AddSingleton<GrainTelemetry>();
        services.AddSingleton<ObservationRouter>();
        services.AddSingleton<AbsenceCheck>();
        services.AddSingleton<LaneLinks>();
        services.AddSingleton<UnionSaga>();
        services.AddSingleton<FoundUnions>();
        services.AddSingleton<PrivacyEraser>();
        services.AddSingleton<PayloadPurge>();
        services.AddSingleton<ForgottenPeople>();
        return services;
    }
}
