using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="WriteOutcome.Applied"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.write-outcome-applied")]
internal struct WriteOutcomeAppliedSurrogate
{
    [Id(0)]
    public RecordRef Record;

    [Id(1)]
    public DateTimeOffset At;

    [Id(2)]
    public ImmutableDictionary<string, FieldValue> Stored;
}

/// <summary>Converts <see cref="WriteOutcome.Applied"/>.</summary>
[RegisterConverter]
internal sealed class WriteOutcomeAppliedConverter : IConverter<WriteOutcome.Applied, WriteOutcomeAppliedSurrogate>
{
    /// <inheritdoc />
    public WriteOutcome.Applied ConvertFromSurrogate(in WriteOutcomeAppliedSurrogate surrogate) => new(surrogate.Record, surrogate.At, surrogate.Stored);

    /// <inheritdoc />
    public WriteOutcomeAppliedSurrogate ConvertToSurrogate(in WriteOutcome.Applied value) => new() { Record = value.Record, At = value.At, Stored = value.Stored };
}
