using System.Collections.Immutable;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.ServiceTitan;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Quotas;
using Hearth.Silo.Configuration;

namespace Hearth.Silo.Hosting.Accounts;

/// <summary>The accounts of the configuration, each with its policy and one connector for each connection.</summary>
internal sealed class ConnectorDirectory : IConnectorDirectory, IAsyncDisposable
{
    private readonly Dictionary<AccountId, AccountSetup> _accounts;

    public ConnectorDirectory(
        HearthOptions options,
        IHttpClientFactory clients,
        ServiceTitanConnectorFactory tenants,
        IGrainFactory grains,
        TimeProvider time,
        ILoggerFactory loggers) =>
        _accounts = options.Accounts.ToDictionary(
            account => new AccountId(account.Key),
            account => Setup(new AccountId(account.Key), account.Value, clients, tenants, grains, time, loggers));

    public IReadOnlyCollection<AccountId> Accounts => _accounts.Keys;

    public AccountSetup? Find(AccountId account) => _accounts.GetValueOrDefault(account);

    public async ValueTask DisposeAsync()
    {
        foreach (var connector in _accounts.Values.SelectMany(account => account.Connections).Select(connection => connection.Connector))
        {
            switch (connector)
            {
                case IAsyncDisposable later:
                    await later.DisposeAsync();
                    break;
                case IDisposable now:
                    now.Dispose();
                    break;
            }
        }
    }

    private static AccountSetup Setup(
        AccountId account,
        AccountOptions options,
        IHttpClientFactory clients,
        ServiceTitanConnectorFactory tenants,
        IGrainFactory grains,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        var leads = options.LeadConnection
            ?? options.Connections.Where(connection => connection.Value is ConnectionOptions.ServiceTitan).Select(connection => connection.Key).FirstOrDefault();
        return new AccountSetup(account, AccountPolicy.Load(account, options), [.. options.Connections.Select(Connect)]);

        AccountConnection Connect(KeyValuePair<string, ConnectionOptions> named)
        {
            var id = new ConnectionId(named.Key);
            var quota = new ClusterQuota(grains, $"{account}/{id}", time);
            return named.Value switch
            {
                ConnectionOptions.HubSpot hubSpot => new AccountConnection(
                    HubSpotConnector.Create(id, hubSpot.Vendor, clients, quota, time, loggers.CreateLogger<HubSpotConnector>()),
                    new ConnectionShape(id, SystemKind.HubSpot, CreatesCustomers: false))
                {
                    PhoneRegion = hubSpot.Vendor.PhoneRegion,
                },
                ConnectionOptions.ServiceTitan serviceTitan => new AccountConnection(
                    tenants.Create(id, serviceTitan.Vendor, quota),
                    new ConnectionShape(id, SystemKind.ServiceTitan, CreatesCustomers: named.Key == leads))
                {
                    PhoneRegion = serviceTitan.Vendor.PhoneRegion,
                },
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }
}
