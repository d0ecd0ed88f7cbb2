using Orleans.Concurrency;

namespace Hearth.Contracts.Lanes;

/// <summary>Drains one outbox lane in batches within quota. Key: <c>account/connection/lane</c>.</summary>
[Alias("hearth.lane")]
public interface ILaneGrain : IGrainWithStringKey
{
    /// <summary>Starts draining. Idempotent.</summary>
    [Alias("start")]
    Task StartAsync();

    /// <summary>Says that there is something to write. May be lost: the lane looks by itself now and then.</summary>
    [OneWay, Alias("nudge")]
    Task NudgeAsync();

    /// <summary>Stops the lane until it is allowed again, with the reason an operator reads; null allows it.</summary>
    [Alias("block")]
    Task BlockAsync(string? reason);

    /// <summary>How it is doing.</summary>
    [Alias("status")]
    Task<LaneProgress> GetProgressAsync();
}
