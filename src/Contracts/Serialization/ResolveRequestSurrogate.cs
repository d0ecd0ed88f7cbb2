using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="ResolveRequest"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.resolve-request")]
internal struct ResolveRequestSurrogate
{
    [Id(0)]
    public RecordRef Record;

    [Id(1)]
    public EntityKind Kind;

    [Id(2)]
    public EntityId? Stored;

    [Id(4)]
    public ImmutableArray<IdentityTrait> Traits;

    [Id(5)]
    public DateTimeOffset? ChangedAt;
}

/// <summary>Converts <see cref="ResolveRequest"/>.</summary>
[RegisterConverter]
internal sealed class ResolveRequestConverter : IConverter<ResolveRequest, ResolveRequestSurrogate>
{
    /// <inheritdoc />
    public ResolveRequest ConvertFromSurrogate(in ResolveRequestSurrogate surrogate) =>
        new(surrogate.Record, surrogate.Kind, surrogate.Stored, IdentityProfile.Of(surrogate.Traits), surrogate.ChangedAt);

    /// <inheritdoc />
    public ResolveRequestSurrogate ConvertToSurrogate(in ResolveRequest value) =>
        new() { Record = value.Record, Kind = value.Kind, Stored = value.Stored, Traits = value.Profile.Traits, ChangedAt = value.ChangedAt };
}
