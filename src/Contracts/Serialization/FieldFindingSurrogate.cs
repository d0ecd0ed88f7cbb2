using Hearth.Domain.Changes;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="FieldFinding"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.field-finding")]
internal struct FieldFindingSurrogate
{
    [Id(0)]
    public string Field;

    [Id(1)]
    public string Code;

    [Id(2)]
    public string Accepted;
}

/// <summary>Converts <see cref="FieldFinding"/>.</summary>
[RegisterConverter]
internal sealed class FieldFindingConverter : IConverter<FieldFinding, FieldFindingSurrogate>
{
    /// <inheritdoc />
    public FieldFinding ConvertFromSurrogate(in FieldFindingSurrogate surrogate) => new(surrogate.Field, surrogate.Code, surrogate.Accepted);

    /// <inheritdoc />
    public FieldFindingSurrogate ConvertToSurrogate(in FieldFinding value) => new() { Field = value.Field, Code = value.Code, Accepted = value.Accepted };
}
