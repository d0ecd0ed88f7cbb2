using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="Absorption"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.absorption")]
internal struct AbsorptionSurrogate
{
    [Id(0)]
    public EntityId Entity;

    [Id(1)]
    public ImmutableArray<string> Causes;

    [Id(2)]
    public DateTimeOffset At;

    [Id(3)]
    public ImmutableArray<RecordRef> Records;
}

/// <summary>Converts <see cref="Absorption"/>.</summary>
[RegisterConverter]
internal sealed class AbsorptionConverter : IConverter<Absorption, AbsorptionSurrogate>
{
    /// <inheritdoc />
    public Absorption ConvertFromSurrogate(in AbsorptionSurrogate surrogate) =>
        new(surrogate.Entity, surrogate.Causes, surrogate.At, surrogate.Records);

    /// <inheritdoc />
    public AbsorptionSurrogate ConvertToSurrogate(in Absorption value) =>
        new() { Entity = value.Entity, Causes = value.Causes, At = value.At, Records = value.Records };
}
