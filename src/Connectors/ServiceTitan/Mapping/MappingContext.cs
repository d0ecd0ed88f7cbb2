using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>What a row does not say about itself.</summary>
/// <param name="Connection">The tenant that holds it.</param>
/// <param name="Region">The region of phone numbers without a country code.</param>
/// <param name="ReadAt">When it was read (UTC).</param>
/// <param name="ShowsOurIds">True where our external data was asked for: a row without it has none.</param>
internal sealed record MappingContext(ConnectionId Connection, string Region, DateTimeOffset ReadAt, bool ShowsOurIds = false);
