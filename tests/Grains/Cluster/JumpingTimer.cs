namespace Hearth.Tests.Grains.Cluster;

/// <summary>A timer of a <see cref="JumpingClock"/>.</summary>
internal sealed class JumpingTimer : ITimer
{
    private readonly Lock _lock = new();
    private readonly JumpingClock _clock;
    private readonly Timer _timer;
    private DateTimeOffset? _due;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    public JumpingTimer(JumpingClock clock, TimerCallback callback, object? state)
    {
        _clock = clock;
        _timer = new Timer(_ => Fire(callback, state));
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            _period = period;
            return _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Hasten()
    {
        lock (_lock)
        {
            if (_due is { } due)
            {
                var left = due - _clock.GetUtcNow();
                _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        _clock.Forget(this);
        _timer.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Fire(TimerCallback callback, object? state)
    {
        lock (_lock)
        {
            // A period of zero is none, as in the system's own timers.
            var repeats = _period > TimeSpan.Zero;
            _due = repeats ? _clock.GetUtcNow() + _period : null;
            if (repeats)
            {
                _timer.Change(_period, Timeout.InfiniteTimeSpan);
            }
        }

        callback(state);
    }
}
