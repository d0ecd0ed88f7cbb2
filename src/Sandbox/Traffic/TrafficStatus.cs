namespace Hearth.Sandbox.Traffic;

/// <summary>The answer of <c>GET /_sandbox/traffic</c>.</summary>
/// <param name="On">Whether the traffic runs.</param>
/// <param name="PerSecond">Deeds a second while it does.</param>
/// <param name="Deeds">How often each kind of deed was done.</param>
/// <param name="Changes">How many fields were changed on each side.</param>
/// <param name="Entries">The newest changes, the oldest of them first.</param>
public sealed record TrafficStatus(
    bool On,
    double PerSecond,
    IReadOnlyDictionary<TrafficKind, long> Deeds,
    IReadOnlyDictionary<TrafficSide, long> Changes,
    IReadOnlyList<TrafficEntry> Entries);
