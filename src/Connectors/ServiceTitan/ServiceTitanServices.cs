using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>Registers what ServiceTitan's connectors need.</summary>
public static class ServiceTitanServices
{
    // The pool follows DNS changes of the vendor's hosts at this pace.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>Adds <see cref="ServiceTitanConnectorFactory"/> and its HTTP client.</summary>
    public static IServiceCollection AddServiceTitan(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ServiceTitanConnectorFactory>();
        services.AddHttpClient(ServiceTitanConnectorFactory.HttpClientName)
            // Attempts have a time limit of their own in the pipeline.
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.PooledConnectionLifetime = ConnectionLife;
                handler.AutomaticDecompression = global::System.Net.DecompressionMethods.All;
                handler.UseCookies = false;
                handler.AllowAutoRedirect = false;
            });
        return services;
    }
}
