using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="Resolution"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.resolution")]
internal struct ResolutionSurrogate
{
    [Id(0)]
    public RecordRef Record;

    [Id(1)]
    public EntityId Entity;

    [Id(2)]
    public bool IsNew;

    [Id(3)]
    public string Rule;
}

/// <summary>Converts <see cref="Resolution"/>.</summary>
[RegisterConverter]
internal sealed class ResolutionConverter : IConverter<Resolution, ResolutionSurrogate>
{
    /// <inheritdoc />
    public Resolution ConvertFromSurrogate(in ResolutionSurrogate surrogate) =>
        new(surrogate.Record, surrogate.Entity, surrogate.IsNew, surrogate.Rule);

    /// <inheritdoc />
    public ResolutionSurrogate ConvertToSurrogate(in Resolution value) =>
        new() { Record = value.Record, Entity = value.Entity, IsNew = value.IsNew, Rule = value.Rule };
}
