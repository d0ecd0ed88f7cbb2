using Hearth.Connectors;
using Hearth.Domain.Entities;

namespace Hearth.Grains.Accounts;

/// <summary>A connection and the port to it.</summary>
public sealed record AccountConnection(IConnector Connector, ConnectionShape Shape)
{
    /// <summary>The ISO 3166 region of phone numbers without a country code.</summary>
    public string PhoneRegion { get; init; } = "US";
}
