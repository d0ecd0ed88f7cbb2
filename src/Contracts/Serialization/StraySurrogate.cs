using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="Stray"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.stray")]
internal struct StraySurrogate
{
    [Id(0)]
    public RecordRef Method;

    [Id(1)]
    public RecordRef Customer;
}

/// <summary>Converts <see cref="Stray"/>.</summary>
[RegisterConverter]
internal sealed class StrayConverter : IConverter<Stray, StraySurrogate>
{
    /// <inheritdoc />
    public Stray ConvertFromSurrogate(in StraySurrogate surrogate) => new(surrogate.Method, surrogate.Customer);

    /// <inheritdoc />
    public StraySurrogate ConvertToSurrogate(in Stray value) => new() { Method = value.Method, Customer = value.Customer };
}
