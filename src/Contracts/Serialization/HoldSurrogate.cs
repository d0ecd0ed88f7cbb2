using Hearth.Domain.Entities;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="Hold"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.hold")]
internal struct HoldSurrogate
{
    [Id(0)]
    public HoldReason Reason;

    [Id(1)]
    public string Identifier;
}

/// <summary>Converts <see cref="Hold"/>.</summary>
[RegisterConverter]
internal sealed class HoldConverter : IConverter<Hold, HoldSurrogate>
{
    /// <inheritdoc />
    public Hold ConvertFromSurrogate(in HoldSurrogate surrogate) => new(surrogate.Reason, surrogate.Identifier);

    /// <inheritdoc />
    public HoldSurrogate ConvertToSurrogate(in Hold value) => new() { Reason = value.Reason, Identifier = value.Id };
}
