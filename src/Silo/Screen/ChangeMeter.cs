using Hearth.Contracts.Changes;
using Orleans.Streams;

namespace Hearth.Silo.Screen;

/// <summary>Counts the accepted changes of one account as they come over the stream. A lost event costs a number, never data.</summary>
internal sealed class ChangeMeter : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private StreamSubscriptionHandle<AcceptedChange>? _subscription;
    private long _seen;
    private long _reported;
    private long _reportedAt;

    private ChangeMeter(TimeProvider time) => (_time, _reportedAt) = (time, time.GetTimestamp());

    public static async Task<ChangeMeter> StartAsync(IClusterClient cluster, string account, TimeProvider time)
    {
        var meter = new ChangeMeter(time);
        var stream = cluster.GetStreamProvider(ChangeStream.Provider).GetStream<AcceptedChange>(StreamId.Create(ChangeStream.Namespace, account));
        // A killed process cannot unsubscribe, so what an earlier run left behind is cleared away first.
        foreach (var left in await stream.GetAllSubscriptionHandles())
        {
            await left.UnsubscribeAsync();
        }

        meter._subscription = await stream.SubscribeAsync((_, _) =>
        {
            Interlocked.Increment(ref meter._seen);
            return Task.CompletedTask;
        });
        return meter;
    }

    /// <summary>Changes a second since this was last asked.</summary>
    public double ReadRate()
    {
        var (seen, now) = (Interlocked.Read(ref _seen), _time.GetTimestamp());
        var seconds = _time.GetElapsedTime(_reportedAt, now).TotalSeconds;
        var rate = seconds > 0 ? (seen - _reported) / seconds : 0;
        (_reported, _reportedAt) = (seen, now);
        return rate;
    }

    public async ValueTask DisposeAsync()
    {
        if (_subscription is not null)
        {
            await _subscription.UnsubscribeAsync();
        }
    }
}
