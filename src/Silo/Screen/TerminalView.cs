using Hearth.Contracts.Status;
using Spectre.Console;

namespace Hearth.Silo.Screen;

/// <summary>A bar that fills and a line that is redrawn in place.</summary>
internal sealed class TerminalView(IAnsiConsole console, TimeProvider time) : IProgressView
{
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(1);

    public Task ShowFirstSynchronizationAsync(Func<CancellationToken, Task<AccountStatus?>> read, CancellationToken stopping) => console
        .Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask("First synchronization", autoStart: true, maxValue: 1);
            while (!stopping.IsCancellationRequested)
            {
                if (await read(stopping) is { FirstSynchronization: var progress } && Fill(bar, progress))
                {
                    return;
                }

                await time.PauseAsync(BarInterval, stopping);
            }
        });

    public Task ShowCountsAsync(Func<CancellationToken, Task<LiveCounts?>> read, CancellationToken stopping) => console
        .Live(new Text(""))
        .StartAsync(async context =>
        {
            while (!stopping.IsCancellationRequested)
            {
                if (await read(stopping) is { } counts)
                {
                    context.UpdateTarget(new Text(counts.ToString()));
                }

                await time.PauseAsync(LineInterval, stopping);
            }
        });

    private static bool Fill(ProgressTask bar, FirstSynchronizationStatus progress)
    {
        bar.IsIndeterminate = progress is { Done: false, RecordsExpected: null };
        bar.Description = $"First synchronization ({progress.RecordsRead:N0} records)";
        bar.MaxValue = Math.Max(Math.Max(progress.RecordsExpected ?? 0, progress.RecordsRead), 1);
        bar.Value = progress.Done ? bar.MaxValue : progress.RecordsRead;
        return progress.Done;
    }
}
