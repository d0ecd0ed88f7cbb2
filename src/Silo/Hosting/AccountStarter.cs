using Hearth.Contracts.Accounts;
using Hearth.Silo.Configuration;

namespace Hearth.Silo.Hosting;

/// <summary>
/// Starts every configured account once the silo is active, and looks again every few seconds: an account whose silo died goes
/// on elsewhere at once, not only with its next reminder. Each silo does it, and starting twice changes nothing.
/// </summary>
internal sealed class AccountStarter(HearthOptions options, IGrainFactory grains, TimeProvider time, ILogger<AccountStarter> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(options.Accounts.Keys.Select(account => StartAsync(account, stoppingToken)));

    private async Task StartAsync(string account, CancellationToken stoppingToken)
    {
        var started = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await grains.GetGrain<IAccountGrain>(account).StartAsync();
                if (!started)
                {
                    Log.AccountStarted(logger, account);
                    started = true;
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // Whatever went wrong inside the grain, the account must come up by itself when the cause is gone.
                Log.AccountNotStarted(logger, account, LookAgain, problem);
            }

            await Task.Delay(LookAgain, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
