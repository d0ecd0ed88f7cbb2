using Orleans.Concurrency;

namespace Hearth.Contracts.Lanes;

/// <summary>Feeds an account's read models: a lane like the others, whose receiver is our own tables. Key: the account.</summary>
[Alias("hearth.ledger")]
public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>Starts draining. Idempotent.</summary>
    [Alias("start")]
    Task StartAsync();

    /// <summary>Says that there is something to write. May be lost.</summary>
    [OneWay, Alias("nudge")]
    Task NudgeAsync();
}
