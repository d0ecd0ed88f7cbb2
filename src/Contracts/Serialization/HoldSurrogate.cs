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

    [Id(2)]
    public string? ReleasedBy;

    [Id(3)]
    public DateTimeOffset ReleasedAt;

    [Id(4)]
    public string? ReleasedBecause;
}

/// <summary>Converts <see cref="Hold"/>.</summary>
[RegisterConverter]
internal sealed class HoldConverter : IConverter<Hold, HoldSurrogate>
{
    /// <inheritdoc />
    public Hold ConvertFromSurrogate(in HoldSurrogate surrogate) => new(
        surrogate.Reason,
        surrogate.Identifier,
        surrogate.ReleasedBy is { } by ? new HoldRelease(by, surrogate.ReleasedAt, surrogate.ReleasedBecause ?? "") : null);

    /// <inheritdoc />
    public HoldSurrogate ConvertToSurrogate(in Hold value) => new()
    {
        Reason = value.Reason,
        Identifier = value.Id,
        ReleasedBy = value.Release?.By,
        ReleasedAt = value.Release?.At ?? default,
        ReleasedBecause = value.Release?.Why,
    };
}
