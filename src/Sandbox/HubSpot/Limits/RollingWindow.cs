namespace Hearth.Sandbox.HubSpot;

/// <summary>Lets a number of calls pass in any stretch of time of one length.</summary>
internal sealed class RollingWindow(TimeSpan length)
{
    private readonly Queue<long> _passed = new();

    /// <summary>How many more calls could pass now.</summary>
    public int Remaining(int limit, long now)
    {
        while (_passed.TryPeek(out var oldest) && now - oldest >= (long)length.TotalMilliseconds)
        {
            _passed.Dequeue();
        }

        return Math.Max(0, limit - _passed.Count);
    }

    public void Pass(long now) => _passed.Enqueue(now);
}
