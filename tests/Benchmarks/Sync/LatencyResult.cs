namespace Hearth.Benchmarks.Sync;

/// <summary>Latencies at a steady rate.</summary>
/// <param name="Rate">Changes a second that were really made.</param>
/// <param name="Milliseconds">From edit to stored at HubSpot, one for each change.</param>
/// <param name="CallsPerThousand">Calls to HubSpot for 1,000 changes.</param>
/// <param name="EchoWrites">Writes that no edit explains.</param>
/// <param name="Load">The machine's load average before.</param>
internal sealed record LatencyResult(double Rate, IReadOnlyList<double> Milliseconds, double CallsPerThousand, long EchoWrites, double? Load);
