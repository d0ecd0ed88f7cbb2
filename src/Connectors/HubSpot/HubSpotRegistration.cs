using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Connectors.HubSpot;

/// <summary>What a host registers before it makes connectors.</summary>
public static class HubSpotRegistration
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Registers the client by whose name <see cref="HubSpotConnector.Create"/> asks. Time limits, retries and the circuit
    /// breaker belong to each connector, so the client has none.
    /// </summary>
    public static IServiceCollection AddHubSpotClient(this IServiceCollection services)
    {
        services
            .AddHttpClient(HubSpotConnector.HttpClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = HubSpotLimits.AnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                // Addresses change behind a name; a pooled connection must not outlive them for long.
                PooledConnectionLifetime = ConnectionLifetime,
                AutomaticDecompression = global::System.Net.DecompressionMethods.All,
                AllowAutoRedirect = false,
                UseCookies = false,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The connector says what matters of a call; the client's own lines would repeat it for every attempt.
            .RemoveAllLoggers();
        return services;
    }
}
