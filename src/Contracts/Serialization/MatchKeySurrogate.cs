using Hearth.Domain.Identity;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="MatchKey"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.match-key")]
internal struct MatchKeySurrogate
{
    [Id(0)]
    public string Kind;

    [Id(1)]
    public string Value;
}

/// <summary>Converts <see cref="MatchKey"/>.</summary>
[RegisterConverter]
internal sealed class MatchKeyConverter : IConverter<MatchKey, MatchKeySurrogate>
{
    /// <inheritdoc />
    public MatchKey ConvertFromSurrogate(in MatchKeySurrogate surrogate) => new(surrogate.Kind, surrogate.Value);

    /// <inheritdoc />
    public MatchKeySurrogate ConvertToSurrogate(in MatchKey value) => new() { Kind = value.Kind, Value = value.Value };
}
