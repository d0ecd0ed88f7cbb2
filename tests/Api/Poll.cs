using System.Diagnostics;

namespace Hearth.Tests.Api;

/// <summary>Waits for something that another part does in its own time.</summary>
internal static class Poll
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.Should().BeLessThan(Deadline);
            await Task.Delay(Interval, cancellationToken);
        }
    }
}
