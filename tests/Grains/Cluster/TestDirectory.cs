using System.Collections.Concurrent;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>The accounts of a silo; each test adds its own.</summary>
internal sealed class TestDirectory : IConnectorDirectory
{
    private readonly ConcurrentDictionary<AccountId, AccountSetup> _accounts = new();

    public IReadOnlyCollection<AccountId> Accounts => [.. _accounts.Keys];

    public void Add(AccountSetup setup) => _accounts[setup.Account] = setup;

    public AccountSetup? Find(AccountId account) => _accounts.GetValueOrDefault(account);
}
