using Hearth.Domain.Values;

namespace Hearth.Grains.Accounts;

/// <summary>The accounts that this cluster serves. Composed by the host from its configuration.</summary>
public interface IConnectorDirectory
{
    /// <summary>Every account.</summary>
    IReadOnlyCollection<AccountId> Accounts { get; }

    /// <summary>The setup of an account, or null when there is no such account.</summary>
    AccountSetup? Find(AccountId account);
}
