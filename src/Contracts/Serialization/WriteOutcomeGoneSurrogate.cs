using Hearth.Domain.Changes;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="WriteOutcome.Gone"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.write-outcome-gone")]
internal struct WriteOutcomeGoneSurrogate
{
    [Id(0)]
    public byte Reserved;
}

/// <summary>Converts <see cref="WriteOutcome.Gone"/>.</summary>
[RegisterConverter]
internal sealed class WriteOutcomeGoneConverter : IConverter<WriteOutcome.Gone, WriteOutcomeGoneSurrogate>
{
    /// <inheritdoc />
    public WriteOutcome.Gone ConvertFromSurrogate(in WriteOutcomeGoneSurrogate surrogate) => new();

    /// <inheritdoc />
    public WriteOutcomeGoneSurrogate ConvertToSurrogate(in WriteOutcome.Gone value) => default;
}
