namespace Hearth.Grains;

/// <summary>
/// Lets the interleaving calls of one grain take turns, in the order in which they came. Everything goes on by the grain's own scheduler,
/// where a semaphore would go through a thread of the pool. Not for use by several threads.
/// </summary>
internal sealed class OneAtATime
{
    private Task _last = Task.CompletedTask;

    /// <summary>Does something when everything before it has ended, well or not.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var before = _last;
        var done = new TaskCompletionSource();
        _last = done.Task;
        await before;
        try
        {
            return await work();
        }
        finally
        {
            done.SetResult();
        }
    }
}
