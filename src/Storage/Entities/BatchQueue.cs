using System.Threading.Channels;

namespace Hearth.Storage.Entities;

/// <summary>
/// Collects items that many callers add at the same time and hands them on in batches: what waits while one batch runs
/// makes up the next. Nobody waits for a batch to fill.
/// </summary>
/// <param name="options">The bounds.</param>
/// <param name="run">Runs a batch and answers every item of it; it does not throw.</param>
internal sealed class BatchQueue<T>(EntityStorageOptions options, Func<IReadOnlyList<T>, Task> run)
    where T : class, IBatchItem
{
    private readonly Channel<T> _queue = Channel.CreateBounded<T>(new BoundedChannelOptions(options.QueueMax));
    private Task _loops = Task.CompletedTask;

    /// <summary>Starts the loops. Items that were added before wait until then.</summary>
    public void Start() => _loops = Task.WhenAll(Enumerable.Range(0, options.Loops).Select(_ => Task.Run(LoopAsync)));

    /// <summary>Takes no more items, runs those that wait, and ends.</summary>
    public Task StopAsync()
    {
        _queue.Writer.TryComplete();
        return _loops;
    }

    /// <summary>Adds an item; waits while the queue is full.</summary>
    /// <exception cref="ChannelClosedException">The queue was stopped.</exception>
    public ValueTask AddAsync(T item) => _queue.Writer.WriteAsync(item);

    private async Task LoopAsync()
    {
        var postponed = new List<T>();
        while (postponed.Count > 0 || await _queue.Reader.WaitToReadAsync())
        {
            var batch = Collect(postponed);
            if (batch.Count > 0)
            {
                await RunAsync(batch);
            }
        }
    }

    // Two activations of one grain may write at the same moment. PostgreSQL refuses a statement that writes a row twice, so
    // the second of an address waits for the next batch, where its version tells whether it lost.
    private List<T> Collect(List<T> postponed)
    {
        var batch = new SortedDictionary<EntityAddress, T>(EntityAddress.Order);
        long bytes = 0;
        var waiting = postponed.ToList();
        postponed.Clear();
        foreach (var item in waiting)
        {
            Place(item);
        }

        while (batch.Count < options.BatchMax && bytes < options.BatchBytesMax && postponed.Count < options.BatchMax
            && _queue.Reader.TryRead(out var item))
        {
            Place(item);
        }

        return [.. batch.Values];

        void Place(T item)
        {
            if (batch.TryAdd(item.Address, item))
            {
                bytes += item.Bytes;
            }
            else
            {
                postponed.Add(item);
            }
        }
    }

    private async Task RunAsync(List<T> batch)
    {
        try
        {
            await run(batch);
        }
        catch (Exception problem)
        {
            // Whatever happens, no caller may wait forever.
            foreach (var item in batch)
            {
                item.Fault(problem);
            }
        }
    }
}
