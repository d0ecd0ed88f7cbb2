using System.Collections.Immutable;
using Hearth.Domain.Changes;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="WriteOutcome.Rejected"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.write-outcome-rejected")]
internal struct WriteOutcomeRejectedSurrogate
{
    [Id(0)]
    public ImmutableArray<string> Fields;

    [Id(1)]
    public string Message;
}

/// <summary>Converts <see cref="WriteOutcome.Rejected"/>.</summary>
[RegisterConverter]
internal sealed class WriteOutcomeRejectedConverter : IConverter<WriteOutcome.Rejected, WriteOutcomeRejectedSurrogate>
{
    /// <inheritdoc />
    public WriteOutcome.Rejected ConvertFromSurrogate(in WriteOutcomeRejectedSurrogate surrogate) => new(surrogate.Fields, surrogate.Message);

    /// <inheritdoc />
    public WriteOutcomeRejectedSurrogate ConvertToSurrogate(in WriteOutcome.Rejected value) => new() { Fields = value.Fields, Message = value.Message };
}
