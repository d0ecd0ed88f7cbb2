using Hearth.Storage;

namespace Hearth.Benchmarks.Sync;

/// <summary>What one run of the <c>sync</c> benchmark does.</summary>
/// <param name="Records">Records changed in each round, half of them jobs and half customers.</param>
/// <param name="Provider">The database.</param>
/// <param name="Rounds">Measured rounds after one that warms up. At most 4, so that no field meets the policy's oscillation limit.</param>
/// <param name="Rate">Changes a second while latency is measured.</param>
/// <param name="LatencyFor">How long latency is measured.</param>
/// <param name="WithFloors">Whether the floors are measured too.</param>
internal sealed record SyncOptions(int Records, StorageProvider Provider, int Rounds, int Rate, TimeSpan LatencyFor, bool WithFloors);
