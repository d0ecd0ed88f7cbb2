using Hearth.Domain.Changes;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="WriteOutcome.Retry"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.write-outcome-retry")]
internal struct WriteOutcomeRetrySurrogate
{
    [Id(0)]
    public string Message;

    [Id(1)]
    public DateTimeOffset? NotBefore;

    [Id(2)]
    public bool MayHaveApplied;
}

/// <summary>Converts <see cref="WriteOutcome.Retry"/>.</summary>
[RegisterConverter]
internal sealed class WriteOutcomeRetryConverter : IConverter<WriteOutcome.Retry, WriteOutcomeRetrySurrogate>
{
    /// <inheritdoc />
    public WriteOutcome.Retry ConvertFromSurrogate(in WriteOutcomeRetrySurrogate surrogate) => new(surrogate.Message, surrogate.NotBefore, surrogate.MayHaveApplied);

    /// <inheritdoc />
    public WriteOutcomeRetrySurrogate ConvertToSurrogate(in WriteOutcome.Retry value) => new() { Message = value.Message, NotBefore = value.NotBefore, MayHaveApplied = value.MayHaveApplied };
}
