using Hearth.Connectors;
using Hearth.Domain.Entities;

namespace Hearth.Grains.Accounts;

/// <summary>A connection and the port to it.</summary>
public sealed record AccountConnection(IConnector Connector, ConnectionShape Shape);
