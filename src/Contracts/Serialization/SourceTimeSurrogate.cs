using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="SourceTime"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.source-time")]
internal struct SourceTimeSurrogate
{
    [Id(0)]
    public DateTimeOffset After;

    [Id(1)]
    public DateTimeOffset At;

    [Id(2)]
    public bool Certain;
}

/// <summary>Converts <see cref="SourceTime"/>.</summary>
[RegisterConverter]
internal sealed class SourceTimeConverter : IConverter<SourceTime, SourceTimeSurrogate>
{
    /// <inheritdoc />
    public SourceTime ConvertFromSurrogate(in SourceTimeSurrogate surrogate) => surrogate.Certain ? SourceTime.Certain(surrogate.At) : SourceTime.Within(surrogate.After, surrogate.At);

    /// <inheritdoc />
    public SourceTimeSurrogate ConvertToSurrogate(in SourceTime value) => new() { After = value.After, At = value.At, Certain = value.IsCertain };
}
