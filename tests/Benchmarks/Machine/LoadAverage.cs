namespace Hearth.Benchmarks.Machine;

/// <summary>How busy the machine is, others included: a figure that was taken beside other work says so.</summary>
internal static class LoadAverage
{
    private const string Path = "/proc/loadavg";

    /// <summary>The mean of the last minute, or null where the system does not tell.</summary>
    public static double? LastMinute() => File.Exists(Path) ? double.Parse(File.ReadAllText(Path).Split(' ')[0]) : null;
}
