using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="EntityId"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.entity-id")]
internal struct EntityIdSurrogate
{
    [Id(0)]
    public string Value;
}

/// <summary>Converts <see cref="EntityId"/>.</summary>
[RegisterConverter]
internal sealed class EntityIdConverter : IConverter<EntityId, EntityIdSurrogate>
{
    /// <inheritdoc />
    public EntityId ConvertFromSurrogate(in EntityIdSurrogate surrogate) => new(surrogate.Value);

    /// <inheritdoc />
    public EntityIdSurrogate ConvertToSurrogate(in EntityId value) => new() { Value = value.Value };
}
