using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>Who reads, and when.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="AppId">Our app's id as text: the source of our own writes.</param>
/// <param name="ReadAt">The instant of the reading (UTC).</param>
internal sealed record Reader(ConnectionId Connection, string AppId, DateTimeOffset ReadAt);
