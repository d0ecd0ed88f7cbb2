using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="FieldValue"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.field-value")]
internal struct FieldValueSurrogate
{
    [Id(0)]
    public string? Text;
}

/// <summary>Converts <see cref="FieldValue"/>.</summary>
[RegisterConverter]
internal sealed class FieldValueConverter : IConverter<FieldValue, FieldValueSurrogate>
{
    /// <inheritdoc />
    public FieldValue ConvertFromSurrogate(in FieldValueSurrogate surrogate) => FieldValue.Of(surrogate.Text);

    /// <inheritdoc />
    public FieldValueSurrogate ConvertToSurrogate(in FieldValue value) => new() { Text = value.IsEmpty ? null : value.Text };
}
