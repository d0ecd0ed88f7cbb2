using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="ObservedField"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.observed-field")]
internal struct ObservedFieldSurrogate
{
    [Id(0)]
    public string Field;

    [Id(1)]
    public FieldValue Value;

    [Id(2)]
    public SourceTime Time;

    // Read by silos of before the writer was kept.
    [Id(3)]
    public bool WrittenByHearth;

    [Id(4)]
    public ValueWriter Writer;
}

/// <summary>Converts <see cref="ObservedField"/>.</summary>
[RegisterConverter]
internal sealed class ObservedFieldConverter : IConverter<ObservedField, ObservedFieldSurrogate>
{
    /// <inheritdoc />
    public ObservedField ConvertFromSurrogate(in ObservedFieldSurrogate surrogate) => new(
        surrogate.Field, surrogate.Value, surrogate.Time, surrogate.WrittenByHearth ? ValueWriter.Hearth : surrogate.Writer);

    /// <inheritdoc />
    public ObservedFieldSurrogate ConvertToSurrogate(in ObservedField value) => new()
    {
        Field = value.Field,
        Value = value.Value,
        Time = value.Time,
        WrittenByHearth = value.Writer is ValueWriter.Hearth,
        Writer = value.Writer,
    };
}
