using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>A connection of the account, as far as decisions need it.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="System">Its system.</param>
/// <param name="CreatesCustomers">For a ServiceTitan tenant: true for the one in which new leads are created.</param>
public sealed record ConnectionShape(ConnectionId Connection, SystemKind System, bool CreatesCustomers);
