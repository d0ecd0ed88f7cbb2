using Hearth.Silo.Configuration;
using Hearth.Silo.Hosting;
using Spectre.Console;

namespace Hearth.Silo.Screen;

/// <summary>What a person sees of the running program: its addresses, the first synchronization, then one live line.</summary>
internal static class LiveScreen
{
    /// <summary>Shows until the program stops. Where the console carries the log, nothing is shown beside it.</summary>
    public static async Task RunAsync(IAnsiConsole console, HearthProcess process, CancellationToken stopping)
    {
        if (process.Options.Telemetry.Log is LogTarget.Console)
        {
            return;
        }

        var output = console.Profile.Out.Writer;
        foreach (var line in Greeting.Lines(process))
        {
            await output.WriteLineAsync(line);
        }

        if (process.Sandbox is null)
        {
            return;
        }

        try
        {
            await ShowAsync(console, process, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program was asked to stop while a status was being read.
        }

        await output.WriteLineAsync("Stopping.");
    }

    private static async Task ShowAsync(IAnsiConsole console, HearthProcess process, CancellationToken stopping)
    {
        var services = process.Application.Services;
        var (time, account) = (services.GetRequiredService<TimeProvider>(), process.Options.Sandbox.Account);
        var status = ActivatorUtilities.CreateInstance<StatusSource>(services, account);
        IProgressView view = console.Profile.Out.IsTerminal
            ? new TerminalView(console, time)
            : new PlainView(console.Profile.Out.Writer, time);
        await using var meter = await ChangeMeter.StartAsync(services.GetRequiredService<IClusterClient>(), account, time);
        if (await status.ReadAsync(stopping) is not { FirstSynchronization.Done: true })
        {
            await view.ShowFirstSynchronizationAsync(status.ReadAsync, stopping);
        }

        await view.ShowCountsAsync(
            async cancellationToken => await status.ReadAsync(cancellationToken) is { } read ? LiveCounts.Of(read, meter.ReadRate()) : null,
            stopping);
    }
}
