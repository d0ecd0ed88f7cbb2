using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="StoredIdentity"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.stored-identity")]
internal struct StoredIdentitySurrogate
{
    [Id(0)]
    public EntityId? Entity;

    [Id(1)]
    public string? Part;

    [Id(2)]
    public RecordRef? Counterpart;

    [Id(3)]
    public bool IsDamaged;
}

/// <summary>Converts <see cref="StoredIdentity"/>.</summary>
[RegisterConverter]
internal sealed class StoredIdentityConverter : IConverter<StoredIdentity, StoredIdentitySurrogate>
{
    /// <inheritdoc />
    public StoredIdentity ConvertFromSurrogate(in StoredIdentitySurrogate surrogate) =>
        new(surrogate.Entity, surrogate.Part, surrogate.Counterpart, surrogate.IsDamaged);

    /// <inheritdoc />
    public StoredIdentitySurrogate ConvertToSurrogate(in StoredIdentity value) =>
        new() { Entity = value.Entity, Part = value.Part, Counterpart = value.Counterpart, IsDamaged = value.IsDamaged };
}
