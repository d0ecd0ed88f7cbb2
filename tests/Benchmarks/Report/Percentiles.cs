namespace Hearth.Benchmarks.Report;

/// <summary>Percentiles of a sample, by the nearest rank.</summary>
internal static class Percentiles
{
    public static double At(IReadOnlyCollection<double> sample, double percent)
    {
        var sorted = sample.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * percent / 100) - 1, 0, sorted.Count - 1)];
    }

    public static double Median(IReadOnlyCollection<double> sample) => At(sample, 50);
}
