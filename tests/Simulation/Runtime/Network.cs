namespace Hearth.Tests.Simulation.Runtime;

/// <summary>Calls that leave the process: they arrive, something happens there, and the answer comes back or does not.</summary>
internal static class Network
{
    /// <summary>
    /// Makes a call. What it does at the other end happens even when the caller has died meanwhile; then nobody hears the answer.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="there">How long the call travels.</param>
    /// <param name="act">What happens at the other end.</param>
    /// <param name="back">How long the answer travels.</param>
    public static Task<T> CallAsync<T>(this World world, TimeSpan there, Func<T> act, TimeSpan back)
    {
        // Whoever awaits it goes on by the machine's queue. With asynchronous continuations a Task.WhenAll of several calls would be
        // completed by the thread pool, in an order that no seed decides.
        var answer = new TaskCompletionSource<T>();
        world.After(there, () =>
        {
            try
            {
                var result = act();
                world.After(back, () => answer.SetResult(result));
            }
            catch (Exception exception)
            {
                world.After(back, () => answer.SetException(exception));
            }
        });
        return answer.Task;
    }
}
