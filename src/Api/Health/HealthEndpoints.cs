using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Hearth.Api.Health;

/// <summary>The probes of an orchestrator.</summary>
internal static class HealthEndpoints
{
    private const string ReadyTag = "ready";
    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(3);

    public static void AddHealth(this IServiceCollection services) => services
        .AddHealthChecks()
        .AddCheck<ClusterHealthCheck>("cluster", tags: [ReadyTag], timeout: CheckTimeout)
        .AddCheck<StorageHealthCheck>("storage", tags: [ReadyTag], timeout: CheckTimeout);

    /// <summary>Alive: the process answers. Ready: the cluster and the database answer too.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }
}
