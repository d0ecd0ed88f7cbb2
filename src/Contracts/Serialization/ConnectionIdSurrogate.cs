using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="ConnectionId"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.connection-id")]
internal struct ConnectionIdSurrogate
{
    [Id(0)]
    public string Value;
}

/// <summary>Converts <see cref="ConnectionId"/>.</summary>
[RegisterConverter]
internal sealed class ConnectionIdConverter : IConverter<ConnectionId, ConnectionIdSurrogate>
{
    /// <inheritdoc />
    public ConnectionId ConvertFromSurrogate(in ConnectionIdSurrogate surrogate) => new(surrogate.Value);

    /// <inheritdoc />
    public ConnectionIdSurrogate ConvertToSurrogate(in ConnectionId value) => new() { Value = value.Value };
}
