using Hearth.Storage.Work;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hearth.Api.Health;

/// <summary>
/// Ready when the work sets can be read: without them no webhook could be made durable. A failure or a timeout counts as not
/// ready.
/// </summary>
internal sealed class StorageHealthCheck(IWorkSets work, ApiSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var account in settings.Accounts.Keys.Take(1))
        {
            await work.MeasureAsync(account, cancellationToken);
        }

        return HealthCheckResult.Healthy();
    }
}
