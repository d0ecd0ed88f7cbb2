using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="UnionHint"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.union-hint")]
internal struct UnionHintSurrogate
{
    [Id(0)]
    public RecordRef Record;

    [Id(1)]
    public RecordRef? Survivor;
}

/// <summary>Converts <see cref="UnionHint"/>.</summary>
[RegisterConverter]
internal sealed class UnionHintConverter : IConverter<UnionHint, UnionHintSurrogate>
{
    /// <inheritdoc />
    public UnionHint ConvertFromSurrogate(in UnionHintSurrogate surrogate) => new(surrogate.Record, surrogate.Survivor);

    /// <inheritdoc />
    public UnionHintSurrogate ConvertToSurrogate(in UnionHint value) => new() { Record = value.Record, Survivor = value.Survivor };
}
