using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Grains.Accounts;

/// <summary>What an account is made of: its policy and its connections.</summary>
/// <param name="Account">The account.</param>
/// <param name="Policy">Its rules.</param>
/// <param name="Connections">Its tenants and its portal.</param>
public sealed record AccountSetup(AccountId Account, SyncPolicy Policy, ImmutableArray<AccountConnection> Connections)
{
    /// <summary>The connections as decisions see them.</summary>
    public ImmutableArray<ConnectionShape> Shapes { get; } = [.. Connections.Select(connection => connection.Shape)];

    /// <summary>The connection of an id.</summary>
    /// <exception cref="KeyNotFoundException">The account has no such connection.</exception>
    public AccountConnection Connection(ConnectionId id) =>
        Connections.FirstOrDefault(connection => connection.Shape.Connection == id)
        ?? throw new KeyNotFoundException($"Account '{Account}' has no connection '{id}'.");
}
