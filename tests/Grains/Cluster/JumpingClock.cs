namespace Hearth.Tests.Grains.Cluster;

/// <summary>The real clock, which can jump ahead: waits that end within a jump end at once.</summary>
public sealed class JumpingClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<JumpingTimer> _timers = [];
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return System.GetUtcNow() + _ahead;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    public void Jump(TimeSpan ahead)
    {
        List<JumpingTimer> timers;
        lock (_lock)
        {
            _ahead += ahead;
            timers = [.. _timers];
        }

        timers.ForEach(timer => timer.Hasten());
    }

    internal void Forget(JumpingTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }
}
