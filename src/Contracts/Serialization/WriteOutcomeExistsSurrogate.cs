using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="WriteOutcome.Exists"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.write-outcome-exists")]
internal struct WriteOutcomeExistsSurrogate
{
    [Id(0)]
    public RecordRef Existing;
}

/// <summary>Converts <see cref="WriteOutcome.Exists"/>.</summary>
[RegisterConverter]
internal sealed class WriteOutcomeExistsConverter : IConverter<WriteOutcome.Exists, WriteOutcomeExistsSurrogate>
{
    /// <inheritdoc />
    public WriteOutcome.Exists ConvertFromSurrogate(in WriteOutcomeExistsSurrogate surrogate) => new(surrogate.Existing);

    /// <inheritdoc />
    public WriteOutcomeExistsSurrogate ConvertToSurrogate(in WriteOutcome.Exists value) => new() { Existing = value.Existing };
}
