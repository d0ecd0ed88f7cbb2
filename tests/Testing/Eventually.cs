using System.Diagnostics;

namespace Hearth.Testing;

/// <summary>Waits for a condition, never for a time.</summary>
public static class Eventually
{
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until the answer is true.</summary>
    /// <exception cref="TimeoutException">It was not within the deadline (30 s by default).</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? deadline = null, TimeSpan? poll = null)
    {
        var limit = deadline ?? DefaultDeadline;
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > limit)
            {
                throw new TimeoutException($"Not within {limit.TotalSeconds:0.#} s: {what}.");
            }

            await Task.Delay(poll ?? Poll);
        }
    }

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, string, TimeSpan?, TimeSpan?)" />
    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? deadline = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, deadline);

    /// <summary>Asks until the answer suits, and returns it.</summary>
    /// <exception cref="TimeoutException">None did within the deadline (30 s by default).</exception>
    public static async Task<T> GetAsync<T>(Func<Task<T>> read, Func<T, bool> suits, string what, TimeSpan? deadline = null, TimeSpan? poll = null)
    {
        T answer = default!;
        await TrueAsync(
            async () =>
            {
                answer = await read();
                return suits(answer);
            },
            what,
            deadline,
            poll);
        return answer;
    }
}
