using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="Standing"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.standing")]
internal struct StandingSurrogate
{
    [Id(0)]
    public EntityId Identifier;

    [Id(1)]
    public ImmutableArray<RecordRef> Records;

    [Id(2)]
    public EntityId? MergedInto;

    [Id(3)]
    public ImmutableArray<Absorption> Absorbed;

    [Id(4)]
    public ImmutableArray<EntityId> Partings;

    [Id(5)]
    public bool IsErased;

    [Id(6)]
    public bool IsHeld;

    [Id(7)]
    public bool IsMakingCustomer;
}

/// <summary>Converts <see cref="Standing"/>.</summary>
[RegisterConverter]
internal sealed class StandingConverter : IConverter<Standing, StandingSurrogate>
{
    /// <inheritdoc />
    public Standing ConvertFromSurrogate(in StandingSurrogate surrogate) =>
        new(surrogate.Identifier, surrogate.Records, surrogate.MergedInto, surrogate.Absorbed, surrogate.Partings)
        {
            IsErased = surrogate.IsErased,
            IsHeld = surrogate.IsHeld,
            IsMakingCustomer = surrogate.IsMakingCustomer,
        };

    /// <inheritdoc />
    public StandingSurrogate ConvertToSurrogate(in Standing value) => new()
    {
        Identifier = value.Id,
        Records = value.Records,
        MergedInto = value.MergedInto,
        Absorbed = value.Absorbed,
        Partings = value.Partings,
        IsErased = value.IsErased,
        IsHeld = value.IsHeld,
        IsMakingCustomer = value.IsMakingCustomer,
    };
}
