using Hearth.Domain.Changes;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="WriteOutcome.Stop"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.write-outcome-stop")]
internal struct WriteOutcomeStopSurrogate
{
    [Id(0)]
    public string Message;
}

/// <summary>Converts <see cref="WriteOutcome.Stop"/>.</summary>
[RegisterConverter]
internal sealed class WriteOutcomeStopConverter : IConverter<WriteOutcome.Stop, WriteOutcomeStopSurrogate>
{
    /// <inheritdoc />
    public WriteOutcome.Stop ConvertFromSurrogate(in WriteOutcomeStopSurrogate surrogate) => new(surrogate.Message);

    /// <inheritdoc />
    public WriteOutcomeStopSurrogate ConvertToSurrogate(in WriteOutcome.Stop value) => new() { Message = value.Message };
}
