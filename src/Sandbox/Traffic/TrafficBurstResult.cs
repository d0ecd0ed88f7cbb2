namespace Hearth.Sandbox.Traffic;

/// <summary>What a burst did.</summary>
/// <param name="Done">The deeds that changed something.</param>
/// <param name="Skipped">The deeds for which no record was in the right state, such as a job to complete.</param>
public sealed record TrafficBurstResult(int Done, int Skipped);
