using Hearth.Contracts.Lanes;
using Orleans.Concurrency;

namespace Hearth.Contracts.Work;

/// <summary>Drains the webhook inbox and the waiting room of one connection. Key: <c>account/connection/inbox</c>.</summary>
[Alias("hearth.inbox")]
public interface IInboxGrain : IGrainWithStringKey
{
    /// <summary>Starts draining. Idempotent.</summary>
    [Alias("start")]
    Task StartAsync();

    /// <summary>Says that there is something in the inbox. May be lost: the inbox looks by itself now and then.</summary>
    [OneWay, Alias("nudge")]
    Task NudgeAsync();

    /// <summary>How it is doing.</summary>
    [Alias("status")]
    Task<LaneProgress> GetProgressAsync();
}
