using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="FieldToWrite"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.field-to-write")]
internal struct FieldToWriteSurrogate
{
    [Id(0)]
    public string Field;

    [Id(1)]
    public FieldValue Value;

    [Id(2)]
    public long Version;
}

/// <summary>Converts <see cref="FieldToWrite"/>.</summary>
[RegisterConverter]
internal sealed class FieldToWriteConverter : IConverter<FieldToWrite, FieldToWriteSurrogate>
{
    /// <inheritdoc />
    public FieldToWrite ConvertFromSurrogate(in FieldToWriteSurrogate surrogate) => new(surrogate.Field, surrogate.Value, surrogate.Version);

    /// <inheritdoc />
    public FieldToWriteSurrogate ConvertToSurrogate(in FieldToWrite value) => new() { Field = value.Field, Value = value.Value, Version = value.Version };
}
