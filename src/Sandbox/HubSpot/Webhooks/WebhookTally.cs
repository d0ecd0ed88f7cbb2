namespace Hearth.Sandbox.HubSpot;

/// <summary>Counts what became of the events that were taken from the queue.</summary>
internal sealed class WebhookTally
{
    private long _underWay;
    private long _delivered;
    private long _failedAttempts;
    private long _givenUp;
    private long _dropped;

    public void Owe(int events) => Interlocked.Add(ref _underWay, events);

    public void Drop()
    {
        Interlocked.Increment(ref _dropped);
        Interlocked.Decrement(ref _underWay);
    }

    public void Deliver(int events)
    {
        Interlocked.Add(ref _delivered, events);
        Interlocked.Add(ref _underWay, -events);
    }

    public void FailAttempt() => Interlocked.Increment(ref _failedAttempts);

    public void GiveUp(int events)
    {
        Interlocked.Add(ref _givenUp, events);
        Interlocked.Add(ref _underWay, -events);
    }

    public WebhookStatistics Describe(long waiting, long overflowed) => new(
        waiting + Interlocked.Read(ref _underWay),
        Interlocked.Read(ref _delivered),
        Interlocked.Read(ref _failedAttempts),
        Interlocked.Read(ref _givenUp),
        Interlocked.Read(ref _dropped),
        overflowed);
}
