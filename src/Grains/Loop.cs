using Microsoft.Extensions.Hosting;

namespace Hearth.Grains;

/// <summary>
/// A grain's own loop: a timer that runs one bounded step after another and sleeps as long as the last step said. A nudge cuts
/// the sleep short. Steps never overlap, and run on the grain's scheduler.
/// </summary>
/// <param name="grain">The grain.</param>
/// <param name="step">A step; it says how long to sleep.</param>
/// <param name="failed">Told of a step that failed.</param>
/// <param name="lifetime">The host's.</param>
/// <param name="time">The clock.</param>
/// <param name="storesState">False for a grain without a state of its own: only others' states can be inconsistent for it.</param>
internal sealed class Loop(
    IGrainBase grain, Func<CancellationToken, Task<TimeSpan>> step, Action<Exception> failed, IHostApplicationLifetime lifetime, TimeProvider time,
    bool storesState = true)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private IGrainTimer? _timer;
    private bool _running;
    private bool _nudged;

    /// <summary>When the loop last began a step (UTC).</summary>
    public DateTimeOffset? LastStepAt { get; private set; }

    /// <summary>True while a step runs.</summary>
    public bool IsRunning => _running;

    /// <summary>Starts the loop; starting it again does nothing.</summary>
    public void Start(TimeSpan delay)
    {
        _timer ??= grain.RegisterGrainTimer(RunAsync, new GrainTimerCreationOptions(delay, Never) { Interleave = true, KeepAlive = true });
    }

    /// <summary>Runs the next step soon, gathering what else comes in meanwhile.</summary>
    public void Nudge(TimeSpan gather)
    {
        if (_timer is null || _nudged)
        {
            return;
        }

        _nudged = true;
        if (!_running)
        {
            _timer.Change(gather, Never);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        // Other grains of a silo that stops are gone in any order: what is left to do is done by the next start.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }

        _running = true;
        _nudged = false;
        LastStepAt = time.GetUtcNow();
        TimeSpan sleep;
        try
        {
            sleep = await step(cancellationToken);
        }
        catch (Exception exception) when (lifetime.ApplicationStopping.IsCancellationRequested
            || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return;
        }
        catch (Exception exception)
        {
            failed(exception);
            _nudged = false;
            sleep = AfterFailure;
            if (storesState && exception is Orleans.Storage.InconsistentStateException)
            {
                // What is stored is not what this activation believes: every later write would fail too. The next activation
                // reads it again, and the account starts it.
                grain.DeactivateOnIdle();
            }
        }
        finally
        {
            _running = false;
        }

        _timer?.Change(_nudged ? TimeSpan.Zero : sleep, Never);
    }
}
