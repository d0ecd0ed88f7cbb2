using Hearth.Contracts.Accounts;
using Hearth.Silo.Configuration;

namespace Hearth.Silo.Hosting;

/// <summary>
/// Starts every configured account once the silo is active. Each silo does it, and starting twice changes nothing; a vendor
/// that cannot be reached is tried again without holding up the others.
/// </summary>
internal sealed class AccountStarter(HearthOptions options, IGrainFactory grains, TimeProvider time, ILogger<AccountStarter> logger)
    : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(options.Accounts.Keys.Select(account => StartAsync(account, stoppingToken)));

    private async Task StartAsync(string account, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await grains.GetGrain<IAccountGrain>(account).StartAsync();
                Log.AccountStarted(logger, account);
                return;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // Whatever went wrong inside the grain, the account must come up by itself when the cause is gone.
                Log.AccountNotStarted(logger, account, RetryAfter, problem);
            }

            await Task.Delay(RetryAfter, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
