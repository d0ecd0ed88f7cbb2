using Hearth.Connectors.Quotas;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>Makes the connectors of a process's ServiceTitan connections.</summary>
/// <param name="clients">Where the named client <see cref="HttpClientName"/> comes from.</param>
/// <param name="time">The clock.</param>
/// <param name="loggers">Where the connectors log.</param>
public sealed class ServiceTitanConnectorFactory(IHttpClientFactory clients, TimeProvider time, ILoggerFactory loggers)
{
    /// <summary>The name of the HTTP client that all ServiceTitan connections share.</summary>
    public const string HttpClientName = "servicetitan";

    /// <summary>Makes the connector of one tenant. The caller keeps it for the life of the process and disposes it.</summary>
    /// <param name="connection">The connection's id.</param>
    /// <param name="options">Valid options; see their annotations.</param>
    /// <param name="quota">The connection's one authority on calls.</param>
    public ServiceTitanConnector Create(ConnectionId connection, ServiceTitanConnection options, ICallQuota quota) =>
        new(connection, options, () => clients.CreateClient(HttpClientName), quota, time, loggers.CreateLogger<ServiceTitanConnector>());
}
