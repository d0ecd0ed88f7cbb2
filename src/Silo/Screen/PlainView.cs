using Hearth.Contracts.Status;

namespace Hearth.Silo.Screen;

/// <summary>Plain lines at a slow pace, for output that goes to a file or another program.</summary>
internal sealed class PlainView(TextWriter output, TimeProvider time) : IProgressView
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CountsInterval = TimeSpan.FromSeconds(10);

    public async Task ShowFirstSynchronizationAsync(Func<CancellationToken, Task<AccountStatus?>> read, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (await read(stopping) is { FirstSynchronization: var progress })
            {
                await output.WriteLineAsync(Describe(progress));
                if (progress.Done)
                {
                    return;
                }
            }

            await time.PauseAsync(ProgressInterval, stopping);
        }
    }

    public async Task ShowCountsAsync(Func<CancellationToken, Task<LiveCounts?>> read, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (await read(stopping) is { } counts)
            {
                await output.WriteLineAsync(counts.ToString());
            }

            await time.PauseAsync(CountsInterval, stopping);
        }
    }

    private static string Describe(FirstSynchronizationStatus progress)
    {
        // Records that are made while it runs are read too, so what was expected may be less.
        var expected = progress.RecordsExpected is { } records ? $" of {Math.Max(records, progress.RecordsRead):N0}" : "";
        return $"First synchronization: {progress.RecordsRead:N0}{expected} records{(progress.Done ? ", all read" : "")}";
    }
}
