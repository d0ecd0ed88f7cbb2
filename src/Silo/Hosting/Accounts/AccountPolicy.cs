using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Policies;
using Hearth.Silo.Configuration;

namespace Hearth.Silo.Hosting.Accounts;

/// <summary>Finds the policy of an account.</summary>
internal static class AccountPolicy
{
    /// <summary>The policy that the configuration names, or the built-in one.</summary>
    /// <exception cref="InvalidOperationException">The file has problems, which the configuration check should have refused.</exception>
    public static SyncPolicy Load(AccountId account, AccountOptions options) => options.Policy is null
        ? PolicyFile.Default()
        : PolicyFile.Load(options.Policy) switch
        {
            PolicyReading.Loaded loaded => loaded.Policy,
            PolicyReading.Invalid invalid => throw new InvalidOperationException(
                $"The policy of account '{account}' has {invalid.Problems.Length} problems; the configuration check should have refused it."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
