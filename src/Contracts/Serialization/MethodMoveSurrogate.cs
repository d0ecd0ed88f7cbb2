using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="MethodMove"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.method-move")]
internal struct MethodMoveSurrogate
{
    [Id(0)]
    public string Kind;

    [Id(1)]
    public string Value;

    [Id(2)]
    public EntityId Household;

    [Id(3)]
    public string Person;
}

/// <summary>Converts <see cref="MethodMove"/>.</summary>
[RegisterConverter]
internal sealed class MethodMoveConverter : IConverter<MethodMove, MethodMoveSurrogate>
{
    /// <inheritdoc />
    public MethodMove ConvertFromSurrogate(in MethodMoveSurrogate surrogate) =>
        new(surrogate.Kind, surrogate.Value, new PartName(surrogate.Household, surrogate.Person));

    /// <inheritdoc />
    public MethodMoveSurrogate ConvertToSurrogate(in MethodMove value) =>
        new() { Kind = value.Kind, Value = value.Value, Household = value.Owner.Entity, Person = value.Owner.Part };
}
