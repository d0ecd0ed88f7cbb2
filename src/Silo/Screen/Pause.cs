namespace Hearth.Silo.Screen;

/// <summary>Waits that end early, without an exception, when the program stops.</summary>
internal static class Pause
{
    public static async Task PauseAsync(this TimeProvider time, TimeSpan length, CancellationToken stopping) =>
        await Task.Delay(length, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
