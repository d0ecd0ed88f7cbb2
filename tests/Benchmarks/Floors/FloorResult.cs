namespace Hearth.Benchmarks.Floors;

/// <summary>One floor.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="PerSecond">Its rate.</param>
/// <param name="Latencies">Milliseconds of single writes, where they were taken.</param>
/// <param name="Load">The machine's load average before.</param>
internal sealed record FloorResult(string Name, double PerSecond, IReadOnlyList<double> Latencies, double? Load);
