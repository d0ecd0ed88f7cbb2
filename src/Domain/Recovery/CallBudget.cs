namespace Hearth.Domain.Recovery;

/// <summary>
/// How many calls a connection may make: a window that rolls, a pause that the vendor asked for, and a share that is kept for
/// whoever waits. Pure: the clock is an argument. Not safe for concurrent use.
/// </summary>
public sealed class CallBudget
{
    private readonly Queue<(DateTimeOffset At, int Calls)> _spent = new();
    private int _spentInWindow;
    private DateTimeOffset _pausedUntil;

    /// <summary>A budget of calls in a rolling window.</summary>
    public CallBudget(int callsMax, TimeSpan window)
    {
        CallsMax = callsMax;
        Window = window;
    }

    /// <summary>The share of a window that background work leaves to interactive work.</summary>
    public const double InteractiveShare = 0.1;

    /// <summary>The most calls in a window.</summary>
    public int CallsMax { get; private set; }

    /// <summary>The window's length.</summary>
    public TimeSpan Window { get; private set; }

    /// <summary>Takes up to <paramref name="calls"/> calls now; when there are none, says how long to wait.</summary>
    public (int Granted, TimeSpan Wait) Take(DateTimeOffset now, int calls, bool interactive)
    {
        Forget(now);
        if (now < _pausedUntil)
        {
            return (0, _pausedUntil - now);
        }

        var limit = interactive ? CallsMax : Math.Max(1, (int)(CallsMax * (1 - InteractiveShare)));
        var granted = Math.Min(calls, limit - _spentInWindow);
        if (granted <= 0)
        {
            return (0, _spent.TryPeek(out var oldest) ? oldest.At + Window - now : Window);
        }

        _spent.Enqueue((now, granted));
        _spentInWindow += granted;
        return (granted, TimeSpan.Zero);
    }

    /// <summary>Takes in what a vendor said about its limit.</summary>
    public void Learn(int? callsMax, TimeSpan? window)
    {
        CallsMax = callsMax is > 0 ? callsMax.Value : CallsMax;
        Window = window is { } length && length > TimeSpan.Zero ? length : Window;
    }

    /// <summary>Stops all calls for a while, because the vendor said so.</summary>
    public void Pause(DateTimeOffset now, TimeSpan duration)
    {
        var until = now + duration;
        _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_spent.TryPeek(out var oldest) && oldest.At + Window <= now)
        {
            _spentInWindow -= _spent.Dequeue().Calls;
        }
    }
}
