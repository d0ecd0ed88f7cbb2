using Hearth.Domain.Values;

namespace Hearth.Contracts;

/// <summary>The keys of Hearth's grains. Every key starts with the account.</summary>
public static class GrainKeys
{
    /// <summary>The key of a household or job: <c>account/entity</c>.</summary>
    public static string Entity(AccountId account, EntityId entity) => $"{account}/{entity}";

    /// <summary>The key of a feed, lane, inbox or quota: <c>account/connection/name</c>.</summary>
    public static string Connection(AccountId account, ConnectionId connection, string name) => $"{account}/{connection}/{name}";

    /// <summary>The lane in which webhook events of a connection wait.</summary>
    public static string InboxLane(AccountId account, ConnectionId connection) => Connection(account, connection, "inbox");

    /// <summary>The lane in which records of a connection wait to be read again, because their entity could not take them in.</summary>
    public static string ReadAgainLane(AccountId account, ConnectionId connection) => Connection(account, connection, "read-again");

    /// <summary>The lane that feeds an account's read models.</summary>
    public static string LedgerLane(AccountId account) => $"{account}/ledger";

    /// <summary>The waiting room of a connection.</summary>
    public static string WaitingLane(AccountId account, ConnectionId connection) => Connection(account, connection, "waiting");

    /// <summary>Splits <c>account/rest</c>.</summary>
    /// <exception cref="FormatException">There is no slash.</exception>
    public static (AccountId Account, string Name) Split(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? (new AccountId(key[..slash]), key[(slash + 1)..])
            : throw new FormatException($"'{key}' is not a grain key of the form account/name.");
    }
}
