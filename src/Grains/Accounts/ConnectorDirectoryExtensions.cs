using Hearth.Domain.Values;

namespace Hearth.Grains.Accounts;

/// <summary>Asking the directory.</summary>
internal static class ConnectorDirectoryExtensions
{
    /// <summary>The setup of an account that must exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    internal static AccountSetup Get(this IConnectorDirectory directory, AccountId account) =>
        directory.Find(account) ?? throw new KeyNotFoundException($"There is no account '{account}' in the configuration.");
}
