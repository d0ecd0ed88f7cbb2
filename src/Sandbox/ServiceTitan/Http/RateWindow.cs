namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Counts calls in fixed windows that begin with the first call after the last window.</summary>
internal sealed class RateWindow(TimeSpan length)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _end = DateTimeOffset.MinValue;
    private int _calls;

    /// <summary>Takes one call; null when it may go on, otherwise how long to wait.</summary>
    public TimeSpan? Take(DateTimeOffset now, int limit)
    {
        lock (_gate)
        {
            if (now >= _end)
            {
                (_end, _calls) = (now + length, 0);
            }

            return ++_calls <= limit ? null : _end - now;
        }
    }
}
