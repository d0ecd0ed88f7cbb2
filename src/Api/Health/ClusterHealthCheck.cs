using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hearth.Api.Health;

/// <summary>Ready when a silo of the cluster answers. A failure or a timeout counts as not ready.</summary>
internal sealed class ClusterHealthCheck(IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts(true, cancellationToken);
        return hosts.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No silo is active.");
    }
}
