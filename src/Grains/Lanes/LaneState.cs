using Hearth.Contracts.Status;

namespace Hearth.Grains.Lanes;

/// <summary>What a lane has come to.</summary>
[GenerateSerializer, Alias("hearth.lane-state")]
public sealed class LaneState
{
    /// <summary>What it has written.</summary>
    [Id(0)]
    public SyncCounters Counters { get; set; } = SyncCounters.None;
}
