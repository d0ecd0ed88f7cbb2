using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="RecordRef"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.record-ref")]
internal struct RecordRefSurrogate
{
    [Id(0)]
    public string Connection;

    [Id(1)]
    public string Type;

    [Id(2)]
    public string Identifier;
}

/// <summary>Converts <see cref="RecordRef"/>.</summary>
[RegisterConverter]
internal sealed class RecordRefConverter : IConverter<RecordRef, RecordRefSurrogate>
{
    /// <inheritdoc />
    public RecordRef ConvertFromSurrogate(in RecordRefSurrogate surrogate) => new(new ConnectionId(surrogate.Connection), surrogate.Type, surrogate.Identifier);

    /// <inheritdoc />
    public RecordRefSurrogate ConvertToSurrogate(in RecordRef value) => new() { Connection = value.Connection.Value, Type = value.Type, Identifier = value.Id };
}
