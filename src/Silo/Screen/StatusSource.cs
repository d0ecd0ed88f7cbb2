using Hearth.Contracts.Accounts;
using Hearth.Contracts.Status;

namespace Hearth.Silo.Screen;

/// <summary>Reads an account's status for people: a moment without an answer is no reason to stop showing.</summary>
internal sealed class StatusSource(IGrainFactory grains, string account, ILogger<StatusSource> logger)
{
    /// <summary>The status, or null when it cannot be read right now.</summary>
    public async Task<AccountStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await grains.GetGrain<IAccountGrain>(account).GetStatusAsync().WaitAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is OrleansException or TimeoutException)
        {
            Log.StatusUnavailable(logger, account, problem);
            return null;
        }
    }
}
