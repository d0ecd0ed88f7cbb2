using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="RecordEvidence"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.record-evidence")]
internal struct RecordEvidenceSurrogate
{
    [Id(0)]
    public RecordRef Record;

    [Id(1)]
    public ImmutableArray<IdentityTrait> Shown;

    [Id(2)]
    public DateTimeOffset? LinkedAt;

    [Id(3)]
    public ImmutableArray<RecordRef> With;
}

/// <summary>Converts <see cref="RecordEvidence"/>.</summary>
[RegisterConverter]
internal sealed class RecordEvidenceConverter : IConverter<RecordEvidence, RecordEvidenceSurrogate>
{
    /// <inheritdoc />
    public RecordEvidence ConvertFromSurrogate(in RecordEvidenceSurrogate surrogate) =>
        new(surrogate.Record, IdentityProfile.Of(surrogate.Shown), surrogate.LinkedAt, surrogate.With);

    /// <inheritdoc />
    public RecordEvidenceSurrogate ConvertToSurrogate(in RecordEvidence value) =>
        new() { Record = value.Record, Shown = value.Shown.Traits, LinkedAt = value.LinkedAt, With = value.With };
}
