using Hearth.Tests.Simulation.Runtime;
using Orleans.Timers;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>Grain timers on the world's clock.</summary>
internal sealed class GrainTimers(World world, Machine machine) : ITimerRegistry
{
    /// <inheritdoc />
    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        var timer = new Timer(world, machine, (GrainActivation)grainContext, token => callback(state, token));
        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    /// <inheritdoc />
    public IDisposable RegisterTimer(IGrainContext grainContext, Func<object?, Task> asyncCallback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("Hearth's grains use RegisterGrainTimer.");

    private sealed class Timer(World world, Machine machine, GrainActivation activation, Func<CancellationToken, Task> callback) : IGrainTimer
    {
        private int _generation;

        public void Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan)
            {
                throw new NotSupportedException("Hearth's timers fire once and are set again.");
            }

            var generation = ++_generation;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                world.After(dueTime, () => Fire(generation));
            }
        }

        public void Dispose() => _generation++;

        private void Fire(int generation)
        {
            if (generation == _generation && machine.IsAlive && activation.TakesCalls)
            {
                _ = machine.Start(() => activation.TickAsync(callback));
            }
        }
    }
}
