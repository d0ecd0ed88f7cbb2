using Hearth.Contracts.Status;

namespace Hearth.Contracts.Accounts;

/// <summary>One account: starts its connections, feeds and lanes, and tells how they stand. Key: the account.</summary>
[Alias("hearth.account")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>Prepares the vendors and starts feeds and lanes. Idempotent; returns when everything is started.</summary>
    [Alias("start")]
    Task StartAsync();

    /// <summary>How the account stands now.</summary>
    [Alias("status")]
    Task<AccountStatus> GetStatusAsync();
}
