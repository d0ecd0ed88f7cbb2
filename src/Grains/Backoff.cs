namespace Hearth.Grains;

/// <summary>How long to wait after failures in a row: doubling, within bounds.</summary>
internal static class Backoff
{
    private const int DoublingsMax = 16;

    internal static TimeSpan After(int failures, TimeSpan min, TimeSpan max)
    {
        var wait = min * Math.Pow(2, Math.Clamp(failures - 1, 0, DoublingsMax));
        return wait < max ? wait : max;
    }
}
