using Hearth.Domain.Values;

namespace Hearth.Api.Webhooks;

/// <summary>Finds who is meant by a webhook's path.</summary>
internal static class WebhookAccount
{
    /// <summary>The sender of a connection, where there is one of that system.</summary>
    public static TSender? FindSender<TSender>(this ApiSettings settings, string account, string connection)
        where TSender : WebhookSender =>
        settings.Accounts.TryGetValue(new AccountId(account), out var found)
            ? found.Senders.GetValueOrDefault(new ConnectionId(connection)) as TSender
            : null;

    /// <summary>
    /// The account's connections of a system by portal or tenant id. One ServiceTitan app has one address for all of a
    /// company's tenants, so an event is filed by the tenant it names, not by the path it came in on.
    /// </summary>
    public static IReadOnlyDictionary<long, ConnectionId> FindConnections<TSender>(
        this ApiSettings settings, AccountId account, Func<TSender, long> id)
        where TSender : WebhookSender
    {
        var connections = new Dictionary<long, ConnectionId>();
        foreach (var (connection, sender) in settings.Accounts[account].Senders)
        {
            if (sender is TSender ours)
            {
                connections[id(ours)] = connection;
            }
        }

        return connections;
    }
}
